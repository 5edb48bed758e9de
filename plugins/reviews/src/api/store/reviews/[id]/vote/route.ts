import { answering } from "@craftmart/http"

import { reviewIdOf } from "../../../../../http/review-id"
import type { ReviewerRequest } from "../../../../../types/requests"
import { voteForReviewWorkflow } from "../../../../../workflows/vote-for-review"

function voting(helpful: boolean) {
  return answering<ReviewerRequest>(async (req, res) => {
    const input = { id: reviewIdOf(req.params), customer_id: req.reviewer.customer_id, helpful }
    const { result } = await voteForReviewWorkflow(req.scope).run({ input })
    res.json(result)
  })
}

/** Says that a review was helpful. */
export const POST = voting(true)

/** Takes it back. */
export const DELETE = voting(false)
