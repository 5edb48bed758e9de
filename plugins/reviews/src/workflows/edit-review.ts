import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { editReview } from "../writes/edit-review"
import type { ReviewEdit } from "../writes/edit-review"
import { restoreReviews } from "../writes/restore-reviews"
import { REVIEW_CHANGED } from "./events"
import { inTransaction } from "./steps/in-transaction"

const editReviewStep = createStep(
  "edit-review",
  async (input: ReviewEdit, { container }) => {
    const before = await inTransaction(container, (trx, options) => editReview(trx, input, options))
    return new StepResponse({ id: before.id }, before)
  },
  async (before, { container }) => {
    if (before)
      await restoreReviews(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), [before])
  },
)

/** Changes one's own review. Emits `review.changed`. */
export const editReviewWorkflow = createWorkflow("edit-review", (input: ReviewEdit) => {
  const review = editReviewStep(input)
  emitEventStep({ eventName: REVIEW_CHANGED, data: review })
  return new WorkflowResponse(review)
})
