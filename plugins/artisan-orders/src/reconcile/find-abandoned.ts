import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { installedAt, isOwed, isPaid, isSplit } from "./standing"

/**
 * Orders of carts that were never paid for, since the process that placed them died. Whoever still is at it holds the
 * cart's lock for two minutes. One that is cancelled has its cart still: the process that was giving it back died.
 */
const abandoned = `
  select o.id
  from "order" o
  join order_cart link on link.order_id = o.id and link.deleted_at is null
  where o.id > :after and (:id::text is null or o.id = :id) and o.deleted_at is null and o.status in ('pending', 'canceled')
    and o.created_at < now() - interval '3 minutes' and o.created_at > ${installedAt}
    and ${isOwed} and not ${isPaid} and not ${isSplit}
  order by o.id
  limit :limit`

async function find(knex: Knex, { after = "", id = null, limit }: { after?: string, id?: string | null, limit: number }): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(abandoned, { after, id, limit })
  return rows.map(row => row.id)
}

/** The next of them by id after `after`, at most `limit`. */
export function findAbandoned(knex: Knex, after: string, limit: number): Promise<string[]> {
  return find(knex, { after, limit })
}

/** Whether this order is one of them. */
export async function isAbandoned(knex: Knex, id: string): Promise<boolean> {
  return (await find(knex, { id, limit: 1 })).length > 0
}
