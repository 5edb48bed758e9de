import type { StripeElementsUpdateOptions } from "@stripe/stripe-js"
import type { PaymentSession } from "~/types/payment"

/** Currencies that Stripe counts in hundredths although they have none. */
const STRIPE_EXPONENTS: Record<string, number> = { ISK: 2, UGX: 2 }

/** An amount of major units in the units that Stripe counts in. */
export function toStripeAmount(amount: number, currency: string): number {
  const code = currency.toUpperCase()
  const digits = STRIPE_EXPONENTS[code]
    ?? new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions().maximumFractionDigits
    ?? 2
  return Number(amount.toFixed(digits).replace(".", ""))
}

/** What the element has to say about the payment so that it agrees with the session's PaymentIntent: the server has decided. */
export function elementOptionsOf({ data = {} }: PaymentSession): StripeElementsUpdateOptions {
  return {
    ...(typeof data.amount === "number" ? { amount: data.amount } : {}),
    ...(typeof data.currency === "string" ? { currency: data.currency } : {}),
    ...(data.capture_method === "automatic" || data.capture_method === "automatic_async" || data.capture_method === "manual"
      ? { captureMethod: data.capture_method }
      : {}),
    setupFutureUsage: data.setup_future_usage === "off_session" || data.setup_future_usage === "on_session"
      ? data.setup_future_usage
      : null,
  }
}
