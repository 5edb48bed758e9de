import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AdminReview } from "../lib/review"

const colors = { published: "green", waiting: "orange", hidden: "red" } as const

/** Where a review stands, and whether somebody has complained about it. */
export function ReviewStatus({ review: { status, open_reports } }: { review: Pick<AdminReview, "status" | "open_reports"> }) {
  const { t } = useTranslation("reviews")
  return (
    <div className="flex flex-wrap gap-1">
      <StatusBadge color={colors[status]}>{t(`status.${status}`)}</StatusBadge>
      {open_reports > 0 && <StatusBadge color="purple">{t("reportedTimes", { count: open_reports })}</StatusBadge>}
    </div>
  )
}
