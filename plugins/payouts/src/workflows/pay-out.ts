import { refuse } from "@craftmart/http"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { PAYOUTS_MODULE } from "../modules/payouts/key"
import type { PayoutsModuleService } from "../modules/payouts/service"
import type { NewPayout } from "../payouts/pay-out"

/** Without compensation on purpose: money that left is not taken back by a workflow. */
const payOutStep = createStep("pay-out", async (input: NewPayout, { container }) => {
  const paid = await container.resolve<PayoutsModuleService>(PAYOUTS_MODULE).payOut(input)
  if (!paid)
    throw refuse({ status: 409, code: "nothing_owed", message: "Nothing is owed to this artisan in this currency." })
  return new StepResponse(paid)
})

/** Writes down that an artisan was paid all that is owed in a currency. @throws 409 `nothing_owed` */
export const payOutWorkflow = createWorkflow("pay-out-artisan", (input: NewPayout) => new WorkflowResponse(payOutStep(input)))
