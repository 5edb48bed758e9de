import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type Stripe from "stripe"

import { recordedAs } from "../stripe/refunds"

/** Rows of a payment that are one of these refunds of Stripe's, also those that are about to be made anew. */
const known = `
  select id, metadata ->> 'stripe_refund' as stripe_refund
  from refund
  where payment_id = :payment_id and (id = any(:ids) or metadata ->> 'stripe_refund' = any(:stripe_refunds))
    and (deleted_at is null or metadata ->> 'redo' = 'true')`

/** Those refunds of Stripe's that no row of Medusa's is of. Whoever asks keeps others from paying back meanwhile. */
export async function findUnrecorded(refunds: Stripe.Refund[], payment_id: string, knex: Knex): Promise<Stripe.Refund[]> {
  const ids = refunds.flatMap(refund => recordedAs(refund) ?? [])
  const { rows } = await knex.raw<{ rows: { id: string, stripe_refund: string | null }[] }>(known, { payment_id, ids, stripe_refunds: refunds.map(({ id }) => id) })
  const names = new Set(rows.flatMap(row => [row.id, row.stripe_refund]))
  return refunds.filter(refund => !names.has(refund.id) && !names.has(recordedAs(refund) ?? null))
}
