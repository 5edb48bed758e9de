import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { moderateReviews } from "../writes/moderate-reviews"
import type { Moderation } from "../writes/moderate-reviews"
import { restoreReviews } from "../writes/restore-reviews"
import { REVIEW_CHANGED } from "./events"
import { inTransaction } from "./steps/in-transaction"

const moderateReviewsStep = createStep(
  "moderate-reviews",
  async (input: Moderation, { container }) => {
    const before = await inTransaction(container, (trx, options) => moderateReviews(trx, input, options))
    return new StepResponse({ ids: before.map(({ id }) => id) }, before)
  },
  async (before, { container }) => {
    if (before)
      await restoreReviews(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), before)
  },
)

/** Publishes or hides reviews; answers the ids of those that were changed. Emits `review.changed` for each of them. */
export const moderateReviewsWorkflow = createWorkflow("moderate-reviews", (input: Moderation) => {
  const moderated = moderateReviewsStep(input)
  const data = transform({ moderated }, ({ moderated }) => moderated.ids.map(id => ({ id })))
  emitEventStep({ eventName: REVIEW_CHANGED, data })
  return new WorkflowResponse(moderated)
})
