import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { NewAdjustment } from "../ledger/adjust"
import { PAYOUTS_MODULE } from "../modules/payouts/key"
import type { PayoutsModuleService } from "../modules/payouts/service"

/** Without compensation on purpose: the ledger only grows. */
const adjustLedgerStep = createStep("adjust-ledger", async (input: NewAdjustment, { container }) => {
  await container.resolve<PayoutsModuleService>(PAYOUTS_MODULE).adjust(input)
  return new StepResponse({ key: input.key })
})

/** Moves an amount between the house and an artisan; once a key. */
export const adjustLedgerWorkflow = createWorkflow("adjust-ledger", (input: NewAdjustment) => new WorkflowResponse(adjustLedgerStep(input)))
