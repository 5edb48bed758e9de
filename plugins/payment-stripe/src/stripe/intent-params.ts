import type Stripe from "stripe"

/** What the server has decided about a new payment. */
export interface IntentDecisions {
  cart_id?: string
  save_card: boolean
  /** In Stripe's units. */
  amount: number
  paymentMethodTypes: string[]
}

/**
 * How a payment is made at Stripe: authorized when the buyer confirms it, captured once the order stands.
 * `transfer_group` ties the artisans' payouts to the purchase. A kept card may be used while its owner is here.
 */
export function toIntentParams({ cart_id, save_card, amount, paymentMethodTypes }: IntentDecisions): Partial<Stripe.PaymentIntentCreateParams> {
  return {
    amount,
    capture_method: "manual",
    payment_method_types: paymentMethodTypes,
    ...(cart_id ? { transfer_group: cart_id } : {}),
    ...(save_card ? { setup_future_usage: "on_session" as const } : {}),
  }
}
