import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type Stripe from "stripe"

/**
 * Notes on Medusa's rows, under `metadata.stripe_failure`, that the buyer's bank did not take what was sent: the money
 * is back on the shop's account, and an administrator pays it back in another way. The order keeps the refund, for the
 * buyer is owed it. @returns how many are new.
 */
export async function noteFailed(refunds: Stripe.Refund[], knex: Knex): Promise<number> {
  let noted = 0
  for (const { id, failure_reason } of refunds) {
    noted += await knex("refund")
      .whereRaw("metadata ->> 'stripe_refund' = ? and metadata ->> 'stripe_failure' is null", [id])
      .whereNull("deleted_at")
      .update({ metadata: knex.raw("metadata || jsonb_build_object('stripe_failure', ?::text)", [failure_reason ?? "unknown"]) })
  }
  return noted
}
