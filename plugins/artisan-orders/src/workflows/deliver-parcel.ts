import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { markDelivered } from "../parcels/mark-delivered"
import type { ArrivedParcel } from "../parcels/mark-delivered"
import { followOrdersWorkflow } from "./follow-orders"

const markDeliveredStep = createStep("mark-parcel-delivered", async (parcel: ArrivedParcel, { container }) => {
  await markDelivered(container, parcel)
  return new StepResponse(parcel.fulfillment_id)
})

/** Marks a parcel of an artisan order as delivered. Idempotent. */
export const deliverParcelWorkflow = createWorkflow("deliver-parcel", (input: ArrivedParcel) => {
  const delivered = markDeliveredStep(input)
  followOrdersWorkflow.runAsStep({ input: transform({ input, delivered }, ({ input }) => ({ order_ids: [input.order_id] })) })
  return new WorkflowResponse(delivered)
})
