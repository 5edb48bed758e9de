import type Stripe from "stripe"

/** Whether money is held, or taken. */
export function isPaid({ status }: Stripe.PaymentIntent): boolean {
  return status === "requires_capture" || status === "succeeded"
}
