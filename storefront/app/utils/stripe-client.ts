import type { Stripe } from "@stripe/stripe-js"
import { loadStripe } from "@stripe/stripe-js/pure"
import { ApiError } from "./api-error"

let loaded: Promise<Stripe> | undefined

/**
 * Stripe.js, fetched from Stripe when the first buyer reaches the payment, and once a page.
 * @throws ApiError of status 0 when it cannot be fetched; the next call tries again.
 */
export function stripeClient(publishableKey: string, locale: string): Promise<Stripe> {
  loaded ??= load(publishableKey, locale).catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load(publishableKey: string, locale: string): Promise<Stripe> {
  const stripe = await loadStripe(publishableKey, { locale: locale === "de" ? "de" : "en" }).catch(() => null)
  if (!stripe)
    throw new ApiError(0, { code: "unreachable" })
  return stripe
}
