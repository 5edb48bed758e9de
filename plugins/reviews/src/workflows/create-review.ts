import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { createReview } from "../writes/create-review"
import type { NewReview } from "../writes/create-review"
import { REVIEW_CHANGED } from "./events"
import { inTransaction } from "./steps/in-transaction"

const createReviewStep = createStep(
  "create-review",
  async (input: NewReview, { container }) => {
    const { id } = await inTransaction(container, (trx, options) => createReview(trx, input, options))
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id)
      await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("review").where({ id }).delete()
  },
)

/** Reviews a product that the reviewer has bought. Emits `review.changed`. */
export const createReviewWorkflow = createWorkflow("create-review", (input: NewReview) => {
  const review = createReviewStep(input)
  emitEventStep({ eventName: REVIEW_CHANGED, data: review })
  return new WorkflowResponse(review)
})
