import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { Setting, SettingId } from "../settings/schemas"

export interface SettingChange {
  readonly id: SettingId
  /** Null: back to the default. */
  readonly value: Setting | null
  readonly changed_by: string
}

/** One statement, and the last step: there is nothing to take back. */
const changeSettingStep = createStep("change-marketplace-setting", async ({ id, value, changed_by }: SettingChange, { container }) => {
  const settings = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("marketplace_setting")
  if (value === null)
    await settings.where({ id }).delete()
  else
    await settings.insert({ id, value: JSON.stringify(value), updated_by: changed_by }).onConflict("id").merge({ value: JSON.stringify(value), updated_by: changed_by, updated_at: new Date() })
  return new StepResponse({ id })
})

/** Sets something for the whole marketplace, or back to its default. It counts from the next time on that it is asked for. */
export const changeSettingWorkflow = createWorkflow("change-marketplace-setting", (input: SettingChange) => new WorkflowResponse(changeSettingStep(input)))
