import type { StripeOptionsInput } from "@craftmart/payment-stripe/types"

import type { Environment } from "./environment"

/** The payment that takes no money; it gives way when Stripe comes. */
const TEST_PAYMENT = "pp_system_default"

function clientAt(base: string): StripeOptionsInput["client"] {
  const { protocol, hostname, port } = new URL(base)
  const isPlain = protocol === "http:"
  return { protocol: isPlain ? "http" : "https", host: hostname, port: Number(port || (isPlain ? 80 : 443)) }
}

/** The options of the Stripe plugin and its provider; undefined without keys. */
export function stripeOptions(environment: Environment): StripeOptionsInput | undefined {
  const { STRIPE_API_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_API_BASE } = environment
  if (!STRIPE_API_KEY || !STRIPE_WEBHOOK_SECRET)
    return undefined
  return {
    apiKey: STRIPE_API_KEY,
    webhookSecret: STRIPE_WEBHOOK_SECRET,
    replaces: [TEST_PAYMENT],
    ...(STRIPE_API_BASE ? { client: clientAt(STRIPE_API_BASE) } : {}),
  }
}
