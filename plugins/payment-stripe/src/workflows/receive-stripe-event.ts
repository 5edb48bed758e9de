import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import type { ReceivedEvent } from "../events/store"
import { STRIPE_EVENT_RECEIVED } from "../types/events"
import { storeStripeEventStep } from "./steps/store-stripe-event"

/** Keeps a verified event of Stripe, once, and wakes the worker. Answers whether it was new. */
export const receiveStripeEventWorkflow = createWorkflow("receive-stripe-event", (event: ReceivedEvent) => {
  const isNew = storeStripeEventStep(event)
  emitEventStep({ eventName: STRIPE_EVENT_RECEIVED, data: {} })
  return new WorkflowResponse(isNew)
})
