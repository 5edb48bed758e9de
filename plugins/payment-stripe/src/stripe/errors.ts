import Stripe from "stripe"

/** Whether Stripe may have done what it was asked though no good answer came: broken connections, timeouts, 5xx. */
export function isUncertain(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeConnectionError || error instanceof Stripe.errors.StripeAPIError
}

/** Whether an object is not at Stripe, or belongs to another account. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing"
}

/** Whether a payment is not in a state for what was asked of it: captured, cancelled or refunded before. */
export function isUnexpectedState(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "payment_intent_unexpected_state"
}
