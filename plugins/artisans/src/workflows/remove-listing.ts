import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"

import { markRemovedStep } from "./steps/listings/mark-removed"

export type RemoveListingInput = { artisan_id: string, product_id: string, removed: boolean }

/**
 * Takes a listing out of the shop and away, or brings it back as a draft. Nothing is deleted: orders of it keep what they
 * show, and it comes back with all its variants, prices and stock.
 */
export const removeListingWorkflow = createWorkflow("remove-listing", (input: RemoveListingInput) => {
  markRemovedStep(input)
  updateProductsWorkflow.runAsStep({ input: { products: [{ id: input.product_id, status: "draft" }] } })
  return new WorkflowResponse(undefined)
})
