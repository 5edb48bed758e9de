import { Button } from "@medusajs/ui"

import { useModeration } from "../lib/use-moderation"
import type { AdminReview } from "../lib/review"
import { HideDialog } from "./hide-dialog"

/** What can be done with a review: a reported one may also be left as it is, which settles its reports. */
export function ReviewSteps({ review, onChange }: { review: AdminReview, onChange: () => void }) {
  const { busy, decide } = useModeration(onChange)
  const isPublished = review.status === "published"
  return (
    <div className="flex justify-end gap-2">
      {(!isPublished || review.open_reports > 0) && (
        <Button size="small" isLoading={busy} onClick={() => decide([review.id], { action: "publish" })}>{isPublished ? "Keep" : "Publish"}</Button>
      )}
      {review.status !== "hidden" && <HideDialog count={1} busy={busy} onHide={reason => decide([review.id], { action: "hide", reason })} />}
    </div>
  )
}
