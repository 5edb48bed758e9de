import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { inviteBuyers } from "../invitations/invite-buyers"
import { secretOf } from "../invitations/secret"
import { REVIEWS_MODULE } from "../modules/reviews/key"
import type { ReviewsModuleService } from "../modules/reviews/service"

const inviteReviewersStep = createStep("invite-reviewers", async (_: void, { container }) => {
  const { options } = container.resolve<ReviewsModuleService>(REVIEWS_MODULE)
  const invited = await inviteBuyers(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), options, secretOf(container))
  return new StepResponse({ invited })
})

/** Asks the buyers of delivered orders for reviews, each order once. */
export const inviteReviewersWorkflow = createWorkflow("invite-reviewers", () => {
  return new WorkflowResponse(inviteReviewersStep())
})
