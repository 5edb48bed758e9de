import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { releaseProductsStep } from "./steps/release-products"

/** Ends the ownership of deleted products; does nothing for products that have no artisan. */
export const releaseProductsWorkflow = createWorkflow("release-products-of-artisans", (input: { product_ids: string[] }) => {
  releaseProductsStep(input)
  return new WorkflowResponse(undefined)
})
