import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { STRIPE_PROVIDER } from "../stripe/provider-id"
import { hasStandingOrder, isRecent, isUnbooked } from "./unbooked"

/** A refund of core's that was not finished; the amount in major units. */
export interface DeadRefund {
  id: string
  payment_id: string
  amount: string
  note: string | null
  created_by: string | null
  refund_reason_id: string | null
  /** The refund at Stripe, where it was confirmed and only the order does not know of it. */
  stripe_refund: string | null
  intent_id: string
  currency_code: string
  /** An order that stands is to be told of it; what belongs to none is given back as the payment's rest. */
  has_order: boolean
  is_redone: boolean
}

/**
 * Refunds that core has written down and not finished: the process died before Stripe answered, or before the order
 * that stands was told. They are tried again for a day. One with an idempotency key is left to whoever gave the key. Of
 * an order that is cancelled an entry says nothing: it may have been made up for before Stripe was asked.
 */
const dead = `
  select refund.id, refund.payment_id, refund.raw_amount ->> 'value' as amount, refund.note, refund.created_by, refund.refund_reason_id,
    refund.metadata ->> 'stripe_refund' as stripe_refund, payment.data ->> 'id' as intent_id, payment.currency_code, standing.has_order,
    exists (select 1 from refund anew where anew.payment_id = payment.id and anew.metadata ->> 'redo_of' = refund.id and anew.deleted_at is null) as is_redone
  from refund
  join payment on payment.id = refund.payment_id and payment.deleted_at is null
  cross join lateral (select ${hasStandingOrder} as has_order) standing
  where payment.provider_id = :provider and (:id::text is null or refund.id = :id)
    and refund.metadata ->> 'idempotency_key' is null
    and ${isRecent} and refund.created_at < now() - interval '10 minutes'
    and (refund.metadata ->> 'redo' = 'true' or refund.deleted_at is null
      and (refund.metadata ->> 'stripe_refund' is null or standing.has_order))
    and (${isUnbooked} or not standing.has_order and refund.deleted_at is null and refund.metadata ->> 'stripe_refund' is null)
  order by refund.id
  limit 100`

/** At most a hundred of them, or the one of an id while it still is one. */
export async function findDead(knex: Knex, id: string | null = null): Promise<DeadRefund[]> {
  const { rows } = await knex.raw<{ rows: DeadRefund[] }>(dead, { provider: STRIPE_PROVIDER, id })
  return rows
}
