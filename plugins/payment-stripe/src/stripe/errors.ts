import { MedusaError } from "@medusajs/framework/utils"
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

/** Whether the customer of a new payment was deleted at Stripe, or is of another account, or of its test mode. */
export function isCustomerMissing(error: unknown): boolean {
  return isMissing(error) && (error as Stripe.errors.StripeInvalidRequestError).param === "customer"
}

/** Sums that Stripe does not take, in words for the buyer. */
const refusedSums: Record<string, string> = {
  amount_too_large: "The total is too large to be paid by card.",
  amount_too_small: "The total is too small to be paid by card.",
  invalid_charge_amount: "This total cannot be paid by card.",
}

/** The buyer's refusal for a sum that Stripe does not take; undefined for any other error. */
export function toRefusal(error: unknown): MedusaError | undefined {
  const { code } = error instanceof Stripe.errors.StripeInvalidRequestError ? error : {}
  const message = code && refusedSums[code]
  return message ? new MedusaError(MedusaError.Types.INVALID_DATA, message, code) : undefined
}
