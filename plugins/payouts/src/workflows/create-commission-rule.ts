import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { PAYOUTS_MODULE } from "../modules/payouts/key"
import type { PayoutsModuleService } from "../modules/payouts/service"

/** See the model `commission_rule`. */
export interface NewCommissionRule {
  readonly artisan_id: string | null
  readonly category_id: string | null
  readonly bps: number | null
  readonly valid_from: Date
  readonly created_by: string | null
}

const createCommissionRuleStep = createStep(
  "create-commission-rule",
  async (input: NewCommissionRule, { container }) => {
    const rule = await container.resolve<PayoutsModuleService>(PAYOUTS_MODULE).createCommissionRules(input)
    return new StepResponse(rule, rule.id)
  },
  async (id, { container }) => {
    if (id)
      await container.resolve<PayoutsModuleService>(PAYOUTS_MODULE).deleteCommissionRules(id)
  },
)

/** Adds a rule; it takes the place of the one before from its moment on, and leaves what was sold alone. */
export const createCommissionRuleWorkflow = createWorkflow("create-commission-rule", (input: NewCommissionRule) =>
  new WorkflowResponse(createCommissionRuleStep(input)))
