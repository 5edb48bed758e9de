import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What Medusa's row of a refund says of Stripe's. */
export interface RecordedRefund {
  /** The refund at Stripe; undefined until Stripe has confirmed it. */
  stripe_refund?: string
}

/** A row's link to Stripe: `metadata.stripe_refund`, which rows that write down a refund made there are born with. */
export async function readRecordedRefund(knex: Knex, refund_id: string): Promise<RecordedRefund> {
  const { rows: [row] } = await knex.raw<{ rows: { stripe_refund: string | null }[] }>("select metadata ->> 'stripe_refund' as stripe_refund from refund where id = ?", [refund_id])
  return { stripe_refund: row?.stripe_refund ?? undefined }
}

interface StandingRecord { id: string, is_booked: boolean }

const recordOf = `
  select refund.id, exists (
    select 1 from order_transaction entry where entry.reference = 'refund' and entry.reference_id = refund.id and entry.deleted_at is null
  ) as is_booked
  from refund
  where refund.payment_id = ? and refund.metadata ->> 'stripe_refund' = ? and refund.deleted_at is null`

/** The row that writes down a refund of Stripe's, and whether the order knows of it: core writes that last. */
export async function findRecordOf(knex: Knex, payment_id: string, stripe_refund: string): Promise<StandingRecord | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: StandingRecord[] }>(recordOf, [payment_id, stripe_refund])
  return row
}

interface UnpaidRefund { id: string, payment_id: string, intent_id: string, currency_code: string, amount: string }

/**
 * Refunds that core has written down and nobody has confirmed: the process died before Stripe answered. Those with an
 * idempotency key are asked for again by whoever gave them the key; what is older than this plugin is not ours.
 */
const unpaid = `
  select refund.id, payment.id as payment_id, payment.data ->> 'id' as intent_id, payment.currency_code, refund.raw_amount ->> 'value' as amount
  from refund
  join payment on payment.id = refund.payment_id and payment.deleted_at is null
  where payment.provider_id = :provider and refund.deleted_at is null
    and refund.metadata ->> 'stripe_refund' is null and refund.metadata ->> 'idempotency_key' is null
    and refund.created_at between now() - interval '30 days' and now() - interval '3 minutes'
    and refund.created_at > (select min(executed_at) - interval '1 hour' from mikro_orm_migrations where name = 'Migration20261125234000')
  order by refund.id
  limit 100`

/** At most a hundred of them. */
export async function findUnpaidRefunds(knex: Knex, provider: string): Promise<UnpaidRefund[]> {
  const { rows } = await knex.raw<{ rows: UnpaidRefund[] }>(unpaid, { provider })
  return rows
}
