import { dueFor } from "../lib/due"
import type { AdminReview } from "../lib/review"
import { HideDialog } from "./hide-dialog"
import { PublishDialog } from "./publish-dialog"

/** What can be done with a review: a reported one may also be left as it is, which settles its reports. */
export function ReviewSteps({ review, onChange }: { review: AdminReview, onChange: () => void }) {
  return (
    <div className="flex justify-end gap-2">
      {dueFor("publish", [review]).length > 0 && <PublishDialog reviews={[review]} onChange={onChange} />}
      {dueFor("hide", [review]).length > 0 && <HideDialog reviews={[review]} onChange={onChange} />}
    </div>
  )
}
