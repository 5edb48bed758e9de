import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { splitOrderStep } from "./steps/split-order"

/**
 * Splits an order among its artisans and enqueues what must follow: `splitOrderWorkflow(container).run({input: {order_id}})`.
 * Idempotent and safe to run at the same time anywhere: an order that is split stays as it is. Drafts, cancelled
 * orders and orders without lines are passed over.
 * The result says whether this run split it: `{order_id, created}`.
 */
export const splitOrderWorkflow = createWorkflow("split-order", (input: { order_id: string }) => {
  const split = splitOrderStep(input)
  when("split-created", split, ({ created }) => created).then(() => {
    emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: transform(split, ({ order_id }) => ({ order_id })) })
  })
  return new WorkflowResponse(split)
})
