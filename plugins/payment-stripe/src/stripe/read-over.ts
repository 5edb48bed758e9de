import type Stripe from "stripe"

import { isMissing, isUnexpectedState } from "./errors"
import { retrieveIntent } from "./retrieve-intent"

/** Whether nothing is held or kept: it was cancelled before, or captured and given back whole. */
function isOver({ status, latest_charge }: Stripe.PaymentIntent): boolean {
  return status === "canceled" || (status === "succeeded" && (latest_charge as Stripe.Charge | null)?.refunded === true)
}

/**
 * The payment that Stripe did not cancel, if it is over all the same. One that Stripe does not know was made with other
 * keys: nothing can be done about it with these, and its data stays as it is.
 */
export async function readOver(stripe: Stripe, data: Record<string, unknown>, error: unknown): Promise<Record<string, unknown> | undefined> {
  if (isMissing(error))
    return data
  const intent = isUnexpectedState(error) ? await retrieveIntent(stripe, String(data.id)) : undefined
  return intent && isOver(intent) ? { ...intent } : undefined
}
