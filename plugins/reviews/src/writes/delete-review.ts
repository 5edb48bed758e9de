import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { noteDeeds } from "./history"
import { lockOwnReview } from "./lock-review"
import type { Reviewer, ReviewRow } from "./types"

export interface ReviewDeletion { reviewer: Reviewer, id: string }

/** Takes one's own review away, pictures and all; the words stay for the administrators' history. @throws 404 */
export async function deleteReview(trx: Knex, { reviewer, id }: ReviewDeletion): Promise<ReviewRow> {
  const { customer_id } = reviewer
  const before = await lockOwnReview(trx, reviewer, id)
  await trx("review").where({ id }).update({ deleted_at: trx.fn.now(), updated_at: trx.fn.now() })
  await trx("review_image").where({ review_id: id }).update({ review_id: null, updated_at: trx.fn.now() })
  await noteDeeds(trx, { type: "customer", id: customer_id }, [{ review_id: id, action: "deleted" }])
  return before
}
