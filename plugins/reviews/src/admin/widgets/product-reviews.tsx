import { LoadFailure, Section, useFormat, useLoad } from "@craftmart/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { ReviewHistory } from "../components/review-history"
import { ReviewStatus } from "../components/review-status"
import { ReviewSteps } from "../components/review-steps"
import { ReviewWords } from "../components/review-words"
import type { AdminReviewList } from "../lib/review"

const SHOWN = 5

/** How many there are, and the way to those that are not shown. */
function Count({ productId, count, more }: { productId: string, count: number, more: boolean }) {
  const { t } = useTranslation("reviews")
  const { number } = useFormat()
  const total = `${number(count)}${more ? "+" : ""}`
  return (
    <div className="flex items-center gap-3">
      <Text size="small" className="text-ui-fg-subtle">{count > SHOWN ? t("widget.some", { shown: SHOWN, total }) : total}</Text>
      {count > SHOWN && <Link to={`/reviews?product_id=${productId}`} className="text-ui-fg-interactive-hover txt-small">{t("widget.all")}</Link>}
    </div>
  )
}

/** On a product's page: its newest reviews. */
export default function ProductReviews({ data }: { data: { id: string } }) {
  const { t } = useTranslation("reviews")
  const { answer, failure, reload } = useLoad<AdminReviewList>(`/admin/reviews?product_id=${data.id}&limit=${SHOWN}`)

  return (
    <Section title={t("widget.title")} aside={answer && <Count productId={data.id} count={answer.count} more={answer.more} />}>
      {failure && <LoadFailure message={failure.message} onRetry={reload} />}
      {!answer && !failure && <Skeleton className="m-6 h-24" />}
      {answer?.count === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("widget.none")}</Text>}
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
    </Section>
  )
}

export const config = defineWidgetConfig({ zone: "product.details.after" })
