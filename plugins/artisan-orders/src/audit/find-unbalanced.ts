import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { loadOrders } from "../orders/load-order"
import { partFields } from "../reads/columns"
import { findDifferences, isBalanced } from "../reads/find-differences"
import type { PartRow } from "../reads/rows"

/** How many orders are held in memory at once. */
const BATCH = 100

/** Orders of which nothing was edited, returned or refunded: what they cost is still what they cost when they were split. */
const comparable = `
  select part.order_id
  from artisan_order part
  where part.order_id > ? and part.deleted_at is null and part.created_at < ?
    and not exists (select 1 from order_change change where change.order_id = part.order_id and change.deleted_at is null and change.confirmed_at is not null)
    and not exists (select 1 from artisan_order_refund refund where refund.artisan_order_id = part.id and refund.deleted_at is null)
  group by part.order_id
  order by part.order_id
  limit ?`

export interface Unbalanced { readonly subject: string, readonly detail: string }

/**
 * Invariant 2 over the whole database: orders whose parts do not add up to core's own totals, in items, shipping, tax,
 * discount and total. Three statements a hundred orders.
 */
export async function findUnbalanced(container: MedusaContainer, before: Date): Promise<Unbalanced[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const found: Unbalanced[] = []
  for (let ids = await nextOf(knex, "", before); ids.length > 0; ids = await nextOf(knex, ids.at(-1) ?? "", before))
    found.push(...await compare(container, ids))
  return found
}

async function nextOf(knex: Knex, after: string, before: Date): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { order_id: string }[] }>(comparable, [after, before, BATCH])
  return rows.map(row => row.order_id)
}

async function compare(container: MedusaContainer, ids: string[]): Promise<Unbalanced[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, { data }] = await Promise.all([
    loadOrders(container, ids),
    query.graph({ entity: "artisan_order", fields: partFields, filters: { order_id: ids } }),
  ])
  const parts = data as unknown as PartRow[]
  return orders.flatMap((order) => {
    const differences = findDifferences(order, parts.filter(part => part.order_id === order.id))
    const { line_item_ids, ...amounts } = differences
    const apart = Object.entries(amounts).filter(([, amount]) => amount !== 0).map(([column, amount]) => `${column} by ${amount}`)
    const wrong = [...apart, ...line_item_ids.map(id => `line ${id}`)]
    return isBalanced(differences) ? [] : [{ subject: order.id, detail: `its parts differ in ${wrong.join(", ")}` }]
  })
}
