import { StatusBadge } from "@medusajs/ui"

import type { AdminReview } from "../lib/review"

const colors = { published: "green", waiting: "orange", hidden: "red" } as const

const words = { published: "Published", waiting: "Waiting", hidden: "Hidden" }

/** Where a review stands, and whether somebody has complained about it. */
export function ReviewStatus({ review }: { review: Pick<AdminReview, "status" | "open_reports"> }) {
  return (
    <div className="flex flex-wrap gap-1">
      <StatusBadge color={colors[review.status]}>{words[review.status]}</StatusBadge>
      {review.open_reports > 0 && <StatusBadge color="purple">{`Reported (${review.open_reports})`}</StatusBadge>}
    </div>
  )
}
