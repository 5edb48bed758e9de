import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { productColumns, reviewColumns } from "./columns"
import type { ReviewRecord } from "./columns"

export interface OwnerQuery {
  rating?: number
  answered?: boolean
  order: keyof typeof orders
  limit: number
  offset: number
}

export const orders = {
  "-created_at": "review.created_at desc, review.id desc",
  "created_at": "review.created_at, review.id",
  "-rating": "review.rating desc, review.created_at desc, review.id desc",
  "rating": "review.rating, review.created_at desc, review.id desc",
}

const reply = "exists (select 1 from review_reply where review_reply.review_id = review.id and review_reply.deleted_at is null)"

function whereOf({ rating, answered }: Pick<OwnerQuery, "rating" | "answered">): string {
  return `where review.owner_id = :owner_id and review.status <> 'waiting' and review.deleted_at is null
    ${rating === undefined ? "" : "and review.rating = :rating"} ${answered === undefined ? "" : `and ${answered ? "" : "not"} ${reply}`}`
}

/** The reviews of what an owner makes, those included that are hidden; what waits for an administrator is nobody's business yet. */
export async function listForOwner(knex: Knex, owner_id: string, { limit, offset, order, ...filters }: OwnerQuery): Promise<{ reviews: ReviewRecord[], count: number }> {
  const bindings = { owner_id, limit, offset, ...filters.rating === undefined ? {} : { rating: filters.rating } }
  const where = whereOf(filters)
  const [{ rows: reviews }, { rows: [total] }] = await Promise.all([
    knex.raw<{ rows: ReviewRecord[] }>(`
      select ${reviewColumns}, ${productColumns} from review join product on product.id = review.product_id
      ${where} order by ${orders[order]} limit :limit offset :offset`, bindings),
    knex.raw<{ rows: { count: number }[] }>(`select count(*)::integer as count from review ${where}`, bindings),
  ])
  return { reviews, count: total?.count ?? 0 }
}

/** One of them. */
export async function readForOwner(knex: Knex, owner_id: string, id: string): Promise<ReviewRecord | undefined> {
  const { rows: [review] } = await knex.raw<{ rows: ReviewRecord[] }>(`
    select ${reviewColumns}, ${productColumns} from review join product on product.id = review.product_id
    ${whereOf({})} and review.id = :id`, { owner_id, id })
  return review
}
