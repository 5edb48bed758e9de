import { useLoad } from "@craftmart/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"

import { ReviewHistory } from "../components/review-history"
import { ReviewStatus } from "../components/review-status"
import { ReviewSteps } from "../components/review-steps"
import { ReviewWords } from "../components/review-words"
import { SORRY } from "../lib/review"
import type { AdminReviewList } from "../lib/review"

/** On a product's page: its newest reviews. */
export default function ProductReviews({ data }: { data: { id: string } }) {
  const { answer, failure, reload } = useLoad<AdminReviewList>(`/admin/reviews?product_id=${data.id}&limit=5`)

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Reviews</Heading>
        {answer && <Text size="small" className="text-ui-fg-subtle">{answer.count > 5 ? `5 of ${answer.count}` : answer.count}</Text>}
      </div>
      {failure && <Text role="alert" className="text-ui-fg-error px-6 py-4">{failure.message ?? SORRY}</Text>}
      {answer?.count === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">Nobody has reviewed it yet.</Text>}
      {answer?.reviews.map(review => (
        <div key={review.id} className="flex flex-col gap-2 px-6 py-4">
          <ReviewWords review={review} />
          <div className="flex flex-wrap items-center justify-between gap-2">
            <ReviewStatus review={review} />
            <div className="flex items-center gap-2">
              <ReviewHistory id={review.id} />
              <ReviewSteps review={review} onChange={reload} />
            </div>
          </div>
        </div>
      ))}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.after" })
