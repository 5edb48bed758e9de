import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { installedAt, isLive, movedOf } from "./standing"

/**
 * SQL: authorized payments of orders that stand, not captured yet; of those from before the plugin an admin takes care, and
 * of those that an admin has captured in part, whose rest the provider has let go.
 */
export const uncapturedPayments = `
  from payment
  join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  join "order" o on o.id = link.order_id and o.deleted_at is null
  where ${isLive}
    and payment.captured_at is null and payment.created_at > ${installedAt}
    and not o.is_draft_order and o.status not in ('canceled', 'draft')
    and ${movedOf("capture")} not between 0.000001 and payment.amount - 0.000001`

const uncaptured = `
  select payment.id ${uncapturedPayments} and payment.id > :after
    and (o.id = :order_id or (:order_id::text is null and payment.created_at < now() - interval '10 seconds'))
  order by payment.id
  limit :limit`

/** The next of them by id after `after`, at most `limit`; of one order when it is named. */
export async function findUncaptured(
  knex: Knex,
  { after = "", limit, order_id = null }: { after?: string, limit: number, order_id?: string | null },
): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(uncaptured, { after, limit, order_id })
  return rows.map(row => row.id)
}
