import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { workStripeEvents } from "../events/work"
import { STRIPE_EVENT_RECEIVED } from "../types/events"

/** Works at once on what a webhook stored. */
export default async function stripeEventReceived({ container }: SubscriberArgs<unknown>): Promise<void> {
  await workStripeEvents(container)
}

export const config: SubscriberConfig = {
  event: STRIPE_EVENT_RECEIVED,
  context: { subscriberId: "payment-stripe-events" },
}
