import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { setLimit } from "../shipping/limits/limits"
import type { ShippingLimit } from "../shipping/limits/schema"
import { removeZone } from "../shipping/zones/remove-zone"
import { saveZone } from "../shipping/zones/save-zone"
import type { SavedZone } from "../shipping/zones/save-zone"

// Each step is one transaction, and its workflow's last: there is nothing to take back.
const saveZoneStep = createStep("save-shipping-zone", async (input: SavedZone, { container }) =>
  new StepResponse(await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(trx => saveZone(trx, input))))

const removeZoneStep = createStep("remove-shipping-zone", async ({ id }: { id: string }, { container }) => {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(trx => removeZone(trx, id))
  return new StepResponse(undefined)
})

const setLimitStep = createStep("set-shipping-limit", async (limit: ShippingLimit, { container }) => {
  await setLimit(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), limit)
  return new StepResponse(undefined)
})

/** Makes a zone of shipping, or changes one; prices follow from the next calculation on. Answers its id. */
export const saveShippingZoneWorkflow = createWorkflow("save-shipping-zone", (input: SavedZone) =>
  new WorkflowResponse(saveZoneStep(input)))

/** Removes a zone; 409 `shipping_zone_in_use` while somebody has a rate for it. */
export const removeShippingZoneWorkflow = createWorkflow("remove-shipping-zone", (input: { id: string }) => {
  removeZoneStep(input)
  return new WorkflowResponse(undefined)
})

/** Sets what may be asked for a parcel in a currency. Rates that are there stay as they are. */
export const setShippingLimitWorkflow = createWorkflow("set-shipping-limit", (input: ShippingLimit) => {
  setLimitStep(input)
  return new WorkflowResponse(undefined)
})
