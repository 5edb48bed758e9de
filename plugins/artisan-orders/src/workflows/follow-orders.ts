import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import { createStep, createWorkflow, StepResponse, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"

/** Without compensation: what it writes follows from core's tables, and would be written again. */
const followOrdersStep = createStep("follow-orders", async ({ order_ids }: { order_ids: string[] }, { container }) => {
  const service = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  return new StepResponse({ has_mails: order_ids.length > 0 && await service.followOrders(order_ids) })
})

/** Brings the parts of these orders into line with core's fulfilments; see `status/follow-orders.ts`. Idempotent. */
export const followOrdersWorkflow = createWorkflow("follow-artisan-orders", (input: { order_ids: string[] }) => {
  const followed = followOrdersStep(input)
  when("followed-with-mails", followed, ({ has_mails }) => has_mails).then(() => {
    emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: {} })
  })
  return new WorkflowResponse(followed)
})
