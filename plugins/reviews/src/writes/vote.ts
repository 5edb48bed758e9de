import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { lockReview } from "./lock-review"

export interface Vote { id: string, customer_id: string, helpful: boolean }

/** Says or takes back that a review was helpful; to say it twice says it once. @returns how many say so now. @throws 404, 403 for one's own */
export async function vote(trx: Knex, { id, customer_id, helpful }: Vote): Promise<number> {
  const review = await lockReview(trx, { id, status: "published" })
  if (review.customer_id === customer_id)
    throw refuse({ status: 403, code: "own_review", message: "Nobody can vote for their own review." })
  const changed: unknown[] = helpful
    ? await trx("review_vote").insert({ id: generateEntityId(undefined, "revvote"), review_id: id, customer_id }).onConflict().ignore().returning("id")
    : await trx("review_vote").where({ review_id: id, customer_id }).delete().returning("id")
  const [{ helpful_count } = { helpful_count: 0 }] = await trx("review").where({ id })
    .increment("helpful_count", helpful ? changed.length : -changed.length)
    .returning<{ helpful_count: number }[]>("helpful_count")
  return helpful_count
}
