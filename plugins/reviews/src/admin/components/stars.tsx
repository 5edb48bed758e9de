import { useTranslation } from "react-i18next"

/** A rating in words for those who hear it, in stars for those who see it. */
export function Stars({ rating }: { rating: number }) {
  const { t } = useTranslation("reviews")
  return (
    <span role="img" aria-label={t("review.stars", { rating })} className="text-ui-tag-orange-icon whitespace-nowrap">
      {"★".repeat(rating)}
      <span className="text-ui-fg-muted">{"★".repeat(5 - rating)}</span>
    </span>
  )
}
