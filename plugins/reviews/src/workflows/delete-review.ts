import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { deleteReview } from "../writes/delete-review"
import type { ReviewDeletion } from "../writes/delete-review"
import { restoreReviews } from "../writes/restore-reviews"
import { REVIEW_CHANGED } from "./events"
import { inTransaction } from "./steps/in-transaction"

const deleteReviewStep = createStep(
  "delete-review",
  async (input: ReviewDeletion, { container }) => {
    const before = await inTransaction(container, trx => deleteReview(trx, input))
    return new StepResponse({ id: before.id }, before)
  },
  async (before, { container }) => {
    if (before)
      await restoreReviews(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), [before])
  },
)

/** Takes one's own review away. Emits `review.changed`. */
export const deleteReviewWorkflow = createWorkflow("delete-review", (input: ReviewDeletion) => {
  const review = deleteReviewStep(input)
  emitEventStep({ eventName: REVIEW_CHANGED, data: review })
  return new WorkflowResponse(review)
})
