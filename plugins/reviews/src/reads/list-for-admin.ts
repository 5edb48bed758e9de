import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { productColumns, reviewColumns } from "./columns"
import type { ReviewRecord } from "./columns"

export interface AdminQuery {
  status?: string
  reported?: boolean
  product_id?: string
  rating?: number
  q?: string
  order: "created_at" | "-created_at"
  limit: number
  offset: number
}

/** Text in which `%` and `_` are themselves. */
function likeness(q: string): string {
  return `%${q.replace(/[\\%_]/g, "\\$&")}%`
}

function whereOf({ status, reported, product_id, rating, q }: AdminQuery) {
  const conditions: [string, Record<string, unknown>][] = [["review.deleted_at is null", {}]]
  if (status !== undefined)
    conditions.push(["review.status = :status", { status }])
  if (reported !== undefined)
    conditions.push([`review.open_reports ${reported ? ">" : "="} 0`, {}])
  if (product_id !== undefined)
    conditions.push(["review.product_id = :product_id", { product_id }])
  if (rating !== undefined)
    conditions.push(["review.rating = :rating", { rating }])
  if (q !== undefined)
    conditions.push(["concat_ws(' ', review.title, review.content, review.customer_name, product.title) ilike :q", { q: likeness(q) }])
  return { sql: conditions.map(([sql]) => sql).join(" and "), bindings: Object.assign({}, ...conditions.map(([, bindings]) => bindings)) as Record<string, string | number> }
}

/** A page of the moderation queue. */
export async function listForAdmin(knex: Knex, query: AdminQuery): Promise<{ reviews: ReviewRecord[], count: number }> {
  const { sql, bindings } = whereOf(query)
  const direction = query.order === "created_at" ? "" : "desc"
  const from = "from review left join product on product.id = review.product_id"
  const [{ rows: reviews }, { rows: [total] }] = await Promise.all([
    knex.raw<{ rows: ReviewRecord[] }>(`
      select ${reviewColumns}, ${productColumns} ${from}
      where ${sql} order by review.created_at ${direction}, review.id ${direction} limit :limit offset :offset`, { ...bindings, limit: query.limit, offset: query.offset }),
    knex.raw<{ rows: { count: number }[] }>(`select count(*)::integer as count ${from} where ${sql}`, bindings),
  ])
  return { reviews, count: total?.count ?? 0 }
}

/** How many reviews wait, and how many were reported: what the queue is about. */
export async function countQueues(knex: Knex): Promise<{ waiting: number, reported: number }> {
  const { rows: [counts] } = await knex.raw<{ rows: { waiting: number, reported: number }[] }>(`
    select (select count(*)::integer from review where status = 'waiting' and deleted_at is null) as waiting,
      (select count(*)::integer from review where open_reports > 0 and deleted_at is null) as reported`)
  return counts ?? { waiting: 0, reported: 0 }
}
