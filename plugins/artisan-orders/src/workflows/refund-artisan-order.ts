import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"
import type { RefundRequest } from "../refunds/record-refund"
import { carryOutRefundsWorkflow } from "./carry-out-refunds"

interface Refund extends RefundRequest { readonly order_id: string }

/** Without compensation: a refund that is written down is carried out until it stands. */
const recordRefundStep = createStep("record-refund", async (input: Refund, { container }) => {
  const service = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  return new StepResponse(await service.recordRefund(input))
})

/** Pays back an amount or some lines of an artisan order. The same key again is the same refund. */
export const refundArtisanOrderWorkflow = createWorkflow("refund-artisan-order", (input: Refund) => {
  const id = recordRefundStep(input)
  carryOutRefundsWorkflow.runAsStep({ input: transform({ input, id }, ({ input }) => ({ order_id: input.order_id })) })
  return new WorkflowResponse(id)
})
