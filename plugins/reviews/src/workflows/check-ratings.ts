import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { checkRatings } from "../ratings/check-ratings"

const checkRatingsStep = createStep("check-ratings", async (_: void, { container }) => {
  const wrong = await checkRatings(container.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { subject, id, counted, kept } of wrong)
    logger.warn(`The rating of the ${subject} ${id} was [${kept.join(", ")}] by stars; its reviews are [${counted.join(", ")}]. It is repaired.`)
  return new StepResponse(wrong)
})

/** Compares every rating with its reviews, repairs those that are wrong, and answers which they were. */
export const checkRatingsWorkflow = createWorkflow("check-ratings", () => {
  return new WorkflowResponse(checkRatingsStep())
})
