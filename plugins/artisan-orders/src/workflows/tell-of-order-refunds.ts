import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import { createStep, createWorkflow, StepResponse, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"

/** Without compensation: the money has gone back, and the mail only says so. */
const tellOfOrderRefundsStep = createStep("tell-of-order-refunds", async ({ payment_id }: { payment_id?: string }, { container }) => {
  const service = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  return new StepResponse({ has_mails: await service.tellOfOrderRefunds(payment_id) })
})

/** Tells buyers what went back of their orders as a whole; see `letters/notices-of-order-refunds.ts`. Idempotent. */
export const tellOfOrderRefundsWorkflow = createWorkflow("tell-of-order-refunds", (input: { payment_id?: string }) => {
  const told = tellOfOrderRefundsStep(input)
  when("told-with-mails", told, ({ has_mails }) => has_mails).then(() => {
    emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: {} })
  })
  return new WorkflowResponse(told)
})
