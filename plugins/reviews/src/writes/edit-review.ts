import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ReviewsOptions } from "../modules/reviews/options"
import { policyOf } from "../rules/policy"
import { statusAfterEdit } from "../rules/status"
import { attachImages } from "./attach-images"
import { noteDeeds } from "./history"
import { limitWrites } from "./limit-writes"
import { lockOwnReview } from "./lock-review"
import type { Reviewer, ReviewRow, ReviewWords } from "./types"

export interface ReviewEdit { reviewer: Reviewer, id: string, words: Partial<ReviewWords> }

/** Changes one's own review. @throws 404, also for somebody else's; 429 */
export async function editReview(trx: Knex, { reviewer, id, words: { images, ...words } }: ReviewEdit, options: ReviewsOptions): Promise<ReviewRow> {
  const { customer_id } = reviewer
  await limitWrites(trx, customer_id, options.writes_per_hour)
  const before = await lockOwnReview(trx, reviewer, id)
  const { moderation } = await policyOf(trx, options)
  const status = statusAfterEdit(moderation, before.status)
  await trx("review").where({ id }).update({ ...words, status, edited_at: trx.fn.now(), updated_at: trx.fn.now() })
  if (images)
    await attachImages(trx, id, customer_id, images)
  const { rating, title, content } = before
  await noteDeeds(trx, { type: "customer", id: customer_id }, [{ review_id: id, action: "edited", before: { rating, title, content } }])
  return before
}
