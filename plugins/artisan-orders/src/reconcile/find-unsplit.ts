import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { isOwed, isPaid, isSplit } from "./standing"

/** Orders that stand without a split. The newest are left to whoever is placing them. */
const unsplit = `
  select o.id
  from "order" o
  where o.id > ? and o.deleted_at is null
    and not o.is_draft_order and o.status not in ('canceled', 'draft')
    and o.created_at < now() - interval '10 seconds'
    and not ${isSplit}
    and exists (select 1 from order_item item where item.order_id = o.id and item.deleted_at is null)
    and (
      not exists (select 1 from order_cart link where link.order_id = o.id and link.deleted_at is null)
      or not ${isOwed}
      or ${isPaid}
    )
  order by o.id
  limit ?`

/** The next of them by id after `after`, at most `limit`. */
export async function findUnsplit(knex: Knex, after: string, limit: number): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(unsplit, [after, limit])
  return rows.map(row => row.id)
}
