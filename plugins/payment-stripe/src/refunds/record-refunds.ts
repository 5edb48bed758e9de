import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { getAmountFromSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { findSession, readIntent } from "../sessions/end-intent"

/** Refunds that Medusa made carry its id; the others were made in Stripe's dashboard. */
function isForeign({ status, metadata }: Stripe.Refund): boolean {
  return status === "succeeded" && !metadata?.refund_id && !metadata?.session_id
}

/** One event at a time writes down the refunds of a payment, or two would write the same one. */
async function inTurn<Result>(knex: Knex, intent_id: string, work: () => Promise<Result>): Promise<Result> {
  return knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext(?))", [`stripe-refunds:${intent_id}`])
    return work()
  })
}

/**
 * Writes refunds that were made in Stripe's dashboard down in Medusa. No money moves: the provider finds the refund
 * that is there already, of the same amount, and takes it for the one that Medusa asks for.
 */
export async function recordRefunds(intent_id: string, container: MedusaContainer): Promise<string> {
  const intent = await readIntent(intent_id, container)
  const session = intent && await findSession(intent, container)
  if (!session?.payment_id || !session.order_id)
    return "not of an order of this shop"
  const payment_id = session.payment_id
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return inTurn(knex, intent_id, async () => {
    const { data } = await client.refunds.list({ payment_intent: intent_id, limit: 100 })
    const foreign = data.filter(isForeign)
    for (const { amount, currency } of foreign) {
      await refundPaymentWorkflow(container).run({
        input: { payment_id, amount: getAmountFromSmallestUnit(amount, currency), note: "Refunded in Stripe's dashboard" },
      })
    }
    return `${foreign.length} refunds written down`
  })
}
