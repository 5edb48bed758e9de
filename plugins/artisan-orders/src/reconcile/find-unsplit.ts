import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { installedAt, isOfCart, isOwed, isPaid, isSplit } from "./standing"

/**
 * SQL: the order `o` stands without a split, since the plugin is there; a draft counts from when it was placed.
 * Core writes the order of a cart before it links the two. If the process dies in between, what is left looks like an
 * admin's order, but nobody has touched it since (a draft is, when it is placed) and nothing says what it owes.
 */
export const lacksSplit = `
  o.deleted_at is null and not o.is_draft_order and o.status not in ('canceled', 'draft')
    and (o.created_at > ${installedAt} or o.updated_at > ${installedAt} and not ${isOfCart})
    and not ${isSplit}
    and exists (select 1 from order_item item where item.order_id = o.id and item.deleted_at is null)
    and case when ${isOfCart}
      then not ${isOwed} or ${isPaid}
      else ${isOwed} or o.updated_at > o.created_at
    end`

/** The newest are left to whoever is placing them. */
const unsplit = `
  select o.id
  from "order" o
  where o.id > ? and o.created_at < now() - interval '10 seconds' and ${lacksSplit}
  order by o.id
  limit ?`

/** The next of them by id after `after`, at most `limit`. */
export async function findUnsplit(knex: Knex, after: string, limit: number): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(unsplit, [after, limit])
  return rows.map(row => row.id)
}
