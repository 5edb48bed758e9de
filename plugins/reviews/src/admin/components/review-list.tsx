import { Checkbox, Label } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { AdminReview } from "../lib/review"
import { useNaming } from "../lib/use-naming"
import { BulkBar } from "./bulk-bar"
import { ReviewHistory } from "./review-history"
import { ReviewStatus } from "./review-status"
import { ReviewSteps } from "./review-steps"
import { ReviewWords } from "./review-words"

type RowProps = { review: AdminReview, isChosen: boolean, onChoose: () => void, onChange: () => void }

function Row({ review, isChosen, onChoose, onChange }: RowProps) {
  const { t } = useTranslation("reviews")
  const { nameOf } = useNaming()
  const { id, title } = review.product
  return (
    <li className="flex items-start gap-4 px-6 py-4">
      <Checkbox aria-label={t("list.choose", { name: nameOf(review) })} checked={isChosen} onCheckedChange={onChoose} />
      <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-8 gap-y-3">
        <div className="min-w-0" style={{ flex: "1 1 18rem" }}>
          <ReviewWords review={review} />
          {title === null
            ? <span className="txt-small text-ui-fg-subtle">{t("review.deletedProduct")}</span>
            : <Link to={`/products/${id}`} className="txt-small text-ui-fg-interactive-hover">{title}</Link>}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ReviewStatus review={review} />
          <ReviewHistory id={review.id} />
          <ReviewSteps review={review} onChange={onChange} />
        </div>
      </div>
    </li>
  )
}

/** Reviews to choose from; what can be done stands beside the words, or below them where there is no room. */
export function ReviewList({ reviews, onChange }: { reviews: AdminReview[], onChange: () => void }) {
  const { t } = useTranslation("reviews")
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  /** What is not to be seen is not chosen, either. */
  const chosen = reviews.filter(({ id }) => ids.has(id))
  const all = chosen.length === reviews.length

  function choose(id: string) {
    const next = new Set(ids)
    if (!next.delete(id))
      next.add(id)
    setIds(next)
  }
  function changed() {
    setIds(new Set())
    onChange()
  }

  return (
    <>
      {chosen.length > 0 && <BulkBar reviews={chosen} onChange={changed} />}
      <div className="bg-ui-bg-subtle flex items-center gap-4 px-6 py-3">
        <Checkbox id="choose-all" checked={all} onCheckedChange={() => setIds(new Set(all ? [] : reviews.map(({ id }) => id)))} />
        <Label htmlFor="choose-all" size="small" className="text-ui-fg-subtle">{t("list.all")}</Label>
      </div>
      <ul className="divide-y">
        {reviews.map(review => <Row key={review.id} review={review} isChosen={ids.has(review.id)} onChoose={() => choose(review.id)} onChange={changed} />)}
      </ul>
    </>
  )
}
