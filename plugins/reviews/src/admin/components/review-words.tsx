import { useFormat } from "@craftmart/admin-kit"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AdminReview } from "../lib/review"
import { Stars } from "./stars"

/** What the buyer said: text, whatever is in it. */
export function ReviewWords({ review }: { review: AdminReview }) {
  const { t } = useTranslation("reviews")
  const { day } = useFormat()
  return (
    <div className="flex min-w-0 flex-col gap-1" style={{ overflowWrap: "anywhere" }}>
      <div className="flex flex-wrap items-center gap-2">
        <Stars rating={review.rating} />
        {review.title && <Text weight="plus" size="small" dir="auto">{review.title}</Text>}
      </div>
      <Text size="small" className="whitespace-pre-line" dir="auto">{review.content}</Text>
      {review.images.length > 0 && (
        <div className="flex flex-wrap gap-2 py-1">
          {review.images.map((image, index) => (
            <a key={image.id} href={image.url} target="_blank" rel="noreferrer">
              <img src={image.url} alt={t("review.picture", { number: index + 1 })} className="size-14 rounded-md object-cover" />
            </a>
          ))}
        </div>
      )}
      <Text size="xsmall" className="text-ui-fg-subtle">{[review.customer_name ?? t("review.buyer"), day(review.created_at)].join(" · ")}</Text>
      {review.hidden_reason && <Text size="xsmall" className="text-ui-fg-error" dir="auto">{t("review.hidden", { reason: review.hidden_reason })}</Text>}
    </div>
  )
}
