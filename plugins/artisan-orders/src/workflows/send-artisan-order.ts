import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { sendParcel } from "../parcels/send-parcel"
import type { ParcelToSend } from "../parcels/send-parcel"
import { followOrdersWorkflow } from "./follow-orders"

/** Without compensation: core's workflows compensate themselves, and a parcel that left has left. */
const sendParcelStep = createStep("send-parcel", async (parcel: ParcelToSend, { container }) => {
  await sendParcel(container, parcel)
  return new StepResponse(parcel.artisan_order_id)
})

/** Sends a parcel of an artisan order, and tells the buyer. */
export const sendArtisanOrderWorkflow = createWorkflow("send-artisan-order", (input: ParcelToSend) => {
  const sent = sendParcelStep(input)
  followOrdersWorkflow.runAsStep({ input: transform({ input, sent }, ({ input }) => ({ order_ids: [input.order_id] })) })
  return new WorkflowResponse(sent)
})
