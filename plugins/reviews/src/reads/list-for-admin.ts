import { likePattern } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { productColumns, reviewColumns } from "./columns"
import type { ReviewRecord } from "./columns"

export interface AdminQuery {
  status?: string
  reported?: boolean
  product_id?: string
  owner_id?: string
  rating?: number
  q?: string
  order: "created_at" | "-created_at"
  limit: number
  offset: number
}

/** Further than this nobody leafs, and so nothing is counted. */
const COUNTED = 1000

/** Products by whose title a review is found. */
const TITLES = 100

/** As the migration's index has it. */
const words = "(coalesce(review.title, '') || ' ' || review.content || ' ' || coalesce(review.customer_name, ''))"

/** Titles are looked through first: then words and products are two indexes of one table, and no review is read in vain. */
async function findByTitle(knex: Knex, q: string): Promise<string[]> {
  return knex("product").whereRaw("title ilike ?", [likePattern(q)]).whereNull("deleted_at").limit(TITLES).pluck<string[]>("id")
}

interface Condition { sql: string, bindings: Record<string, string | number | string[]> }

function filtersOf({ status, reported, product_id, owner_id, rating }: AdminQuery): Condition[] {
  return [
    { sql: "review.deleted_at is null", bindings: {} },
    ...status === undefined ? [] : [{ sql: "review.status = :status", bindings: { status } }],
    ...reported === undefined ? [] : [{ sql: `review.open_reports ${reported ? ">" : "="} 0`, bindings: {} }],
    ...product_id === undefined ? [] : [{ sql: "review.product_id = :product_id", bindings: { product_id } }],
    ...owner_id === undefined ? [] : [{ sql: "review.owner_id = :owner_id", bindings: { owner_id } }],
    ...rating === undefined ? [] : [{ sql: "review.rating = :rating", bindings: { rating } }],
  ]
}

function searchFor(q: string, titled: string[]): Condition {
  return { sql: `(${words} ilike :q or review.product_id = any(:titled))`, bindings: { q: likePattern(q), titled } }
}

function join(conditions: Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(" and "),
    bindings: Object.assign({}, ...conditions.map(({ bindings }) => bindings)) as Condition["bindings"],
  }
}

/** The first that fit, in no order: one more than are counted. */
async function findIds(knex: Knex, { sql, bindings }: Condition): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(`select review.id from review where ${sql} limit ${COUNTED + 1}`, bindings)
  return rows.map(({ id }) => id)
}

/**
 * What only few reviews say was found by the index of words, and these are sorted. What every other says is walked through
 * along the time until a page is full; `offset 0` keeps the words out of it, or PostgreSQL would look all of them up.
 */
function pageOf(filters: Condition, search: Condition | undefined, order: string, isCommon: boolean): string {
  if (!search)
    return `select * from review where ${filters.sql} ${order}`
  return isCommon
    ? `select * from (select * from review where ${filters.sql} ${order} offset 0) review where ${search.sql}`
    : `select * from review where review.id = any(:ids) ${order}`
}

/** A page of the moderation queue. Up to a thousand are counted; `more` says that there are more of them. */
export async function listForAdmin(knex: Knex, query: AdminQuery): Promise<{ reviews: ReviewRecord[], count: number, more: boolean }> {
  const { q, limit, offset } = query
  const filters = join(filtersOf(query))
  const search = q === undefined ? undefined : searchFor(q, await findByTitle(knex, q))
  const all = join(search ? [filters, search] : [filters])
  const ids = await findIds(knex, all)
  const more = ids.length > COUNTED
  const direction = query.order === "created_at" ? "" : "desc"
  const order = `order by review.created_at ${direction}, review.id ${direction}`
  const { rows: reviews } = await knex.raw<{ rows: ReviewRecord[] }>(`
    select ${reviewColumns}, ${productColumns}
    from (${pageOf(filters, search, order, more)} limit :limit offset :offset) review
    left join product on product.id = review.product_id ${order}`, { ...all.bindings, ids, limit, offset })
  return { reviews, count: Math.min(ids.length, COUNTED), more }
}

/** How many reviews wait, and how many were reported: what the queue is about. */
export async function countQueues(knex: Knex): Promise<{ waiting: number, reported: number }> {
  const { rows: [counts] } = await knex.raw<{ rows: { waiting: number, reported: number }[] }>(`
    select (select count(*)::integer from review where status = 'waiting' and deleted_at is null) as waiting,
      (select count(*)::integer from review where open_reports > 0 and deleted_at is null) as reported`)
  return counts ?? { waiting: 0, reported: 0 }
}
