import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { reassignProductStep } from "./steps/reassign-product"
import type { ReassignProductInput } from "./steps/reassign-product"

/**
 * Gives a product to another artisan. What is sold stays where it is: artisan orders name their artisan themselves.
 * Emits `artisan.product_reassigned` with `{product_id, artisan_id, former_artisan_id}`.
 * @throws 404, 409 `artisan_not_active`
 */
export const reassignProductWorkflow = createWorkflow("reassign-product-to-artisan", (input: ReassignProductInput) => {
  const ownership = reassignProductStep(input)
  emitEventStep({ eventName: "artisan.product_reassigned", data: ownership })
  return new WorkflowResponse(ownership)
})
