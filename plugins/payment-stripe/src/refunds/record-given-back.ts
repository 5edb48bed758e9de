import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { getAmountFromSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { listRefunds } from "../stripe/refunds"
import { findUnrecorded } from "./find-unrecorded"

/**
 * Writes down, at a payment whose order does not stand, what Stripe has given back without Medusa knowing: an answer
 * was lost, or somebody did it in the dashboard. No money moves: the row names the refund that is there already.
 */
export async function recordGivenBack(intent: Stripe.PaymentIntent, payment_id: string, container: MedusaContainer): Promise<void> {
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const refunds = (await listRefunds(client, intent)).filter(({ status }) => status === "succeeded")
  for (const { id, amount, currency } of await findUnrecorded(refunds, payment_id, container.resolve(ContainerRegistrationKeys.PG_CONNECTION))) {
    await container.resolve(Modules.PAYMENT).refundPayment({
      payment_id,
      amount: getAmountFromSmallestUnit(amount, currency),
      metadata: { stripe_refund: id },
    })
  }
}
