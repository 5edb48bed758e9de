import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"
import { captureOrder } from "../payments/capture-order"
import { inTurn } from "../refunds/order-turn"
import type { CancellationRequest } from "../refunds/record-refund"
import { carryOutRefundsWorkflow } from "./carry-out-refunds"

interface Cancellation extends CancellationRequest { readonly order_id: string }

/**
 * A capture that is under way, or about to be, comes first: then it is known what there is to pay back. Without
 * compensation: once the part is called off, what follows is made up for until it stands.
 */
const recordCancellationStep = createStep("record-cancellation", async (input: Cancellation, { container }) => {
  const service = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  const id = await inTurn(container, input.order_id, async () => {
    await captureOrder(input.order_id, container)
    return service.recordCancellation(input)
  })
  return new StepResponse(id)
})

/** Calls off an artisan order: its lines leave the order, its stock is free again, the buyer gets the money back. */
export const cancelArtisanOrderWorkflow = createWorkflow("cancel-artisan-order", (input: Cancellation) => {
  const id = recordCancellationStep(input)
  carryOutRefundsWorkflow.runAsStep({ input: transform({ input, id }, ({ input }) => ({ order_id: input.order_id })) })
  return new WorkflowResponse(id)
})
