import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"

const forgetCardStep = createStep("forget-stripe-card", async ({ id }: { id: string }, { container }) => {
  await container.resolve<StripeModuleService>(STRIPE_MODULE).client.paymentMethods.detach(id)
  return new StepResponse(id)
})

/** Takes a kept card from its customer at Stripe. It cannot be put back: only its owner could. */
export const forgetCardWorkflow = createWorkflow("forget-stripe-card", (input: { id: string }) => new WorkflowResponse(forgetCardStep(input)))
