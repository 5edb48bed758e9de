import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { REVIEWS_MODULE } from "../modules/reviews/key"
import type { ReviewsModuleService } from "../modules/reviews/service"
import { followOwners } from "../writes/follow-owners"

const followOwnersStep = createStep("follow-owners-of-products", async (_: void, { container }) => {
  const { options } = container.resolve<ReviewsModuleService>(REVIEWS_MODULE)
  await followOwners(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), options)
  return new StepResponse(undefined)
})

/** Gives the reviews of products that have changed hands to their new owners. */
export const followOwnersWorkflow = createWorkflow("follow-owners-of-products", () => {
  followOwnersStep()
  return new WorkflowResponse(undefined)
})
