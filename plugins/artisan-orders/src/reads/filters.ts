import { likePattern } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a list of artisan orders can be narrowed by. */
export interface PartFilters {
  id?: string
  order_id?: string
  artisan_id?: string
  status?: string
  /** Words that are looked for in the order's number, the buyer's name and the titles. */
  q?: string
  /** The first moment that counts, and the first that does not any more. */
  from?: Date
  to?: Date
}

/** The words as the search text has them; an order's number may be written with its sign. */
function patternOf(words: string): string {
  return likePattern(words.toLowerCase().replace(/^#/, ""))
}

/** The filters as Query wants them. */
export function toQueryFilters({ q, from, to, ...columns }: PartFilters): Record<string, unknown> {
  return {
    ...columns,
    ...q && { search_text: { $like: patternOf(q) } },
    ...(from ?? to) && { created_at: { ...from && { $gte: from }, ...to && { $lt: to } } },
  }
}

/** The same for a statement of our own. */
export function whereFilters(query: Knex.QueryBuilder, { q, from, to, ...columns }: PartFilters): Knex.QueryBuilder {
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined).map(([name, value]) => [`artisan_order.${name}`, value]))
  query.whereNull("artisan_order.deleted_at").where(given)
  if (q)
    query.whereLike("artisan_order.search_text", patternOf(q))
  if (from)
    query.where("artisan_order.created_at", ">=", from)
  if (to)
    query.where("artisan_order.created_at", "<", to)
  return query
}
