import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"

import type { BulkChange } from "../listings/plan-bulk"
import { setStockWorkflow } from "./set-stock"
import { planBulkStep } from "./steps/listings/plan-bulk"
import { nameLockOwnerStep } from "./steps/name-lock-owner"

export type ChangePricesAndStockInput = { artisan_id: string, changes: BulkChange[] }

/** Changes prices and stock of many variants of an artisan, all or none. Answers the ids of their products. */
export const changePricesAndStockWorkflow = createWorkflow("change-prices-and-stock", (input: ChangePricesAndStockInput) => {
  const key = transform({ input }, ({ input }) => `listings:${input.artisan_id}`)
  const ownerId = nameLockOwnerStep()
  acquireLockStep({ key, ownerId, timeout: 30, ttl: 300 })
  const plan = planBulkStep(input)
  setStockWorkflow.runAsStep({ input: { location_id: plan.location_id, wanted: plan.wanted } })
  when({ plan }, ({ plan }) => plan.prices.length > 0)
    .then(() => updateProductVariantsWorkflow.runAsStep({ input: { product_variants: plan.prices } }))
  releaseLockStep({ key, ownerId })
  return new WorkflowResponse(plan.product_ids)
})
