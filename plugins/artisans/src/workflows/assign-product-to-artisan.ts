import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { assignProductStep } from "./steps/assign-product"
import type { AssignProductInput } from "./steps/assign-product"

/**
 * Makes a product an artisan's; 409 `product_has_artisan` when it is somebody's already.
 * Emits `artisan.product_assigned` with `{id, product_id}`; `id` is the artisan's.
 */
export const assignProductToArtisanWorkflow = createWorkflow("assign-product-to-artisan", (input: AssignProductInput) => {
  const ownership = assignProductStep(input)
  const data = transform({ input }, ({ input }) => ({ id: input.artisan_id, product_id: input.product_id }))
  emitEventStep({ eventName: "artisan.product_assigned", data })
  return new WorkflowResponse(ownership)
})
