import { messageOf } from "@craftmart/http"
import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { carryOutRefunds } from "../refunds/carry-out"
import { ARTISAN_ORDERS_REFUNDED } from "../types"

/** Without compensation: money that was paid back is not taken again. */
const carryOutRefundsStep = createStep("carry-out-refunds", async ({ order_id }: { order_id: string }, { container }) => {
  await carryOutRefunds(container, order_id).catch((error: unknown) => {
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`The refunds of ${order_id} are left to the reconciler: ${messageOf(error)}`)
  })
  return new StepResponse(order_id)
})

/** Carries out what was written down to be paid back of an order; see `refunds/carry-out.ts`. Idempotent. */
export const carryOutRefundsWorkflow = createWorkflow("carry-out-refunds", (input: { order_id: string }) => {
  const done = carryOutRefundsStep(input)
  emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: {} })
  emitEventStep({ eventName: ARTISAN_ORDERS_REFUNDED, data: { order_id: input.order_id } }).config({ name: "emit-refunded" })
  return new WorkflowResponse(done)
})
