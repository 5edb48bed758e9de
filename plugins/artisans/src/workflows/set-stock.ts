import { InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { batchInventoryItemLevelsWorkflow, emitEventStep } from "@medusajs/medusa/core-flows"

import type { StockInput } from "./steps/listings/plan-stock"
import { planStockStep } from "./steps/listings/plan-stock"
import { writeStockStep } from "./steps/listings/write-stock"

/** Puts so many pieces of each variant on the marketplace's shelf. A number that was given for another one than is there is 409 `stock_changed`. */
export const setStockWorkflow = createWorkflow("set-stock", (input: StockInput) => {
  const plan = planStockStep(input)
  batchInventoryItemLevelsWorkflow.runAsStep({ input: transform({ plan }, ({ plan }) => ({ create: plan.create })) })
  const changed = writeStockStep(transform({ input, plan }, ({ input, plan }) => ({ location_id: input.location_id, wanted: plan.present })))
  emitEventStep({ eventName: InventoryLevelWorkflowEvents.UPDATED, data: changed })
  return new WorkflowResponse(undefined)
})
