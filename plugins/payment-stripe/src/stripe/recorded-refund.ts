import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { isEntered } from "../refunds/unbooked"

/** What Medusa's row of a refund says of Stripe's. */
export interface RecordedRefund {
  /** The refund at Stripe; undefined until Stripe has confirmed it. */
  stripe_refund?: string
  /** Whoever asked for it asks again until it stands, with the same key. */
  idempotency_key?: string
  /** The row that this one is made anew for. */
  redo_of?: string
}

const recorded = `
  select metadata ->> 'stripe_refund' as stripe_refund, metadata ->> 'idempotency_key' as idempotency_key, metadata ->> 'redo_of' as redo_of
  from refund where id = ?`

/** A row's link to Stripe: `metadata.stripe_refund`, which rows that write down a refund made there are born with. */
export async function readRecordedRefund(knex: Knex, refund_id: string): Promise<RecordedRefund> {
  const { rows: [row] } = await knex.raw<{ rows: Record<keyof RecordedRefund, string | null>[] }>(recorded, [refund_id])
  return { stripe_refund: row?.stripe_refund ?? undefined, idempotency_key: row?.idempotency_key ?? undefined, redo_of: row?.redo_of ?? undefined }
}

interface StandingRecord { id: string, is_booked: boolean }

const recordOf = `
  select refund.id, ${isEntered} as is_booked
  from refund
  where refund.payment_id = ? and refund.metadata ->> 'stripe_refund' = ? and refund.deleted_at is null`

/** The row that writes down a refund of Stripe's, and whether the order knows of it. */
export async function findRecordOf(knex: Knex, payment_id: string, stripe_refund: string): Promise<StandingRecord | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: StandingRecord[] }>(recordOf, [payment_id, stripe_refund])
  return row
}

interface Refunded { amount: string, stripe_refund: string }

const others = `
  select other.raw_amount ->> 'value' as amount, other.metadata ->> 'stripe_refund' as stripe_refund
  from refund asked
  join refund other on other.payment_id = asked.payment_id and other.id <> asked.id and other.deleted_at is null
  where asked.id = ? and other.metadata ->> 'stripe_refund' is not null`

/** The other refunds of a refund's payment that Stripe has confirmed, in major units. */
export async function listOthers(knex: Knex, refund_id: string): Promise<Refunded[]> {
  const { rows } = await knex.raw<{ rows: Refunded[] }>(others, [refund_id])
  return rows
}
