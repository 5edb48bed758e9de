import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a payment's cardholder disputes at the bank. It is about the whole payment, and so about every part of its order. */
export interface Dispute {
  readonly id: string
  readonly order_id: string
  readonly status: "open" | "won" | "lost"
  /** The card network's word, such as `product_not_received`. */
  readonly reason: string | null
  readonly opened_at: string
  readonly closed_at: string | null
}

/** A payment provider's plugin keeps them in the payment: `metadata.disputes`, by their ids. */
const disputes = `
  select distinct on (owed.order_id, dispute.key) dispute.key as id, owed.order_id, dispute.value ->> 'status' as status,
    dispute.value ->> 'reason' as reason, dispute.value ->> 'opened_at' as opened_at, dispute.value ->> 'closed_at' as closed_at
  from order_payment_collection owed
  join payment on payment.payment_collection_id = owed.payment_collection_id and payment.deleted_at is null
  cross join lateral jsonb_each(payment.metadata -> 'disputes') dispute
  where owed.order_id = any(?) and owed.deleted_at is null and jsonb_typeof(payment.metadata -> 'disputes') = 'object'
  order by owed.order_id, dispute.key`

/** The disputes of orders, in one statement. */
export async function readDisputes(knex: Knex, order_ids: readonly string[]): Promise<Dispute[]> {
  if (order_ids.length === 0)
    return []
  const { rows } = await knex.raw<{ rows: Dispute[] }>(disputes, [[...order_ids]])
  return rows
}
