import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { reviewIdOf } from "../../../../http/review-id"
import { readOwnReview } from "../../../../reads/list-own"
import { presentOwnReview } from "../../../../reads/present"
import type { ReviewerRequest } from "../../../../types/requests"
import { deleteReviewWorkflow } from "../../../../workflows/delete-review"
import { editReviewWorkflow } from "../../../../workflows/edit-review"
import type { EditReviewBody } from "../../validators"

/** Changes one's own review. */
export const POST = answering<ReviewerRequest<EditReviewBody>>(async (req, res) => {
  const { reviewer, validatedBody: words } = req
  const id = reviewIdOf(req.params)
  await editReviewWorkflow(req.scope).run({ input: { reviewer, id, words } })
  const review = await readOwnReview(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), reviewer.customer_id, id)
  res.json({ review: review && presentOwnReview(review) })
})

/** Takes one's own review away. */
export const DELETE = answering<ReviewerRequest>(async (req, res) => {
  const id = reviewIdOf(req.params)
  await deleteReviewWorkflow(req.scope).run({ input: { reviewer: req.reviewer, id } })
  res.json({ id, object: "review", deleted: true })
})
