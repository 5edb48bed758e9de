import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { takeOverRegions } from "../regions/take-over"
import { STRIPE_READY } from "../types/events"

/** The first start with Stripe's keys brings cards to the regions that are there. */
export default async function stripeReady({ container }: SubscriberArgs<unknown>): Promise<void> {
  await takeOverRegions(container)
}

export const config: SubscriberConfig = {
  event: STRIPE_READY,
  context: { subscriberId: "payment-stripe-regions" },
}
