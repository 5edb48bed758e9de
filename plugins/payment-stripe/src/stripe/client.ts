import Stripe from "stripe"

import type { StripeOptions } from "./options"

/** A client of Stripe's API as the options want it. Nothing is sent before the first call. */
export function createClient({ apiKey, client }: Pick<StripeOptions, "apiKey" | "client">): Stripe {
  return new Stripe(apiKey, { ...client, telemetry: false })
}
