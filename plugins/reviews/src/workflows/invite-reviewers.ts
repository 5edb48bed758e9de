import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { inviteBuyers } from "../invitations/invite-buyers"
import { secretOf } from "../invitations/secret"
import { REVIEWS_MODULE } from "../modules/reviews/key"
import type { ReviewsModuleService } from "../modules/reviews/service"

const inviteReviewersStep = createStep("invite-reviewers", async (_: void, { container }) => {
  const { options } = container.resolve<ReviewsModuleService>(REVIEWS_MODULE)
  const { invited, failures } = await inviteBuyers(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), options, secretOf(container))
  for (const [order_id, error] of failures)
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`The buyer of the order ${order_id} could not be asked for reviews`, error instanceof Error ? error : undefined)
  return new StepResponse({ invited })
})

/** Asks the buyers of delivered orders for reviews, each order once. */
export const inviteReviewersWorkflow = createWorkflow("invite-reviewers", () => {
  return new WorkflowResponse(inviteReviewersStep())
})
