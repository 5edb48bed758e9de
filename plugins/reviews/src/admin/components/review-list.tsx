import { Checkbox, Label } from "@medusajs/ui"

import type { AdminReview } from "../lib/review"
import { ReviewHistory } from "./review-history"
import { ReviewStatus } from "./review-status"
import { ReviewSteps } from "./review-steps"
import { ReviewWords } from "./review-words"

type Props = { reviews: AdminReview[], chosen: Set<string>, onChoose: (chosen: Set<string>) => void, onChange: () => void }

/** Reviews to choose from; what can be done stands beside the words, or below them where there is no room. */
export function ReviewList({ reviews, chosen, onChoose, onChange }: Props) {
  const all = reviews.every(({ id }) => chosen.has(id))

  function choose(id: string) {
    const next = new Set(chosen)
    if (!next.delete(id))
      next.add(id)
    onChoose(next)
  }

  return (
    <>
      <div className="bg-ui-bg-subtle flex items-center gap-4 px-6 py-3">
        <Checkbox id="choose-all" checked={all} onCheckedChange={() => onChoose(new Set(all ? [] : reviews.map(({ id }) => id)))} />
        <Label htmlFor="choose-all" size="small" className="text-ui-fg-subtle">All on this page</Label>
      </div>
      <ul className="divide-y">
        {reviews.map(review => (
          <li key={review.id} className="flex items-start gap-4 px-6 py-4">
            <Checkbox aria-label={`Choose the review of ${review.customer_name ?? "a buyer"}`} checked={chosen.has(review.id)} onCheckedChange={() => choose(review.id)} />
            <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-8 gap-y-3">
              <div className="min-w-0" style={{ flex: "1 1 18rem" }}>
                <ReviewWords review={review} />
                <a href={`/app/products/${review.product.id}`} className="txt-small text-ui-fg-interactive-hover">{review.product.title ?? "Deleted product"}</a>
              </div>
              <div className="flex flex-wrap items-center gap-2">
                <ReviewStatus review={review} />
                <ReviewHistory id={review.id} />
                <ReviewSteps review={review} onChange={onChange} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
