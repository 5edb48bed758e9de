import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"
import { inTurn } from "../refunds/order-turn"
import { ARTISAN_ORDERS_REFUNDED } from "../types"

/** Without compensation: money that core has paid back is not taken again. */
const settleCanceledOrderStep = createStep("settle-canceled-order", async ({ order_id }: { order_id: string }, { container }) => {
  const service = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  await service.followOrders([order_id])
  // A part that is being called off cancels the order itself at its end, and pays back by its own row.
  return new StepResponse(await inTurn(container, order_id, () => service.settleCanceledOrder(order_id)))
})

/** Writes what an order that core has cancelled means for its parts; see `refunds/settle-canceled-order.ts`. Idempotent. */
export const settleCanceledOrderWorkflow = createWorkflow("settle-canceled-order", (input: { order_id: string }) => {
  const settled = settleCanceledOrderStep(input)
  emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: {} })
  emitEventStep({ eventName: ARTISAN_ORDERS_REFUNDED, data: { order_id: input.order_id } }).config({ name: "emit-refunded" })
  return new WorkflowResponse(settled)
})
