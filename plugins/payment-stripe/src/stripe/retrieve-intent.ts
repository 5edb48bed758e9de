import type Stripe from "stripe"

/** A payment as Stripe has it now, with its charge. @throws Stripe's error when it is not of this account. */
export function retrieveIntent(stripe: Stripe, id: string): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.retrieve(id, { expand: ["latest_charge"] })
}
