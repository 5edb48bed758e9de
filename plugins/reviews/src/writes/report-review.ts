import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { ReviewsOptions } from "../modules/reviews/options"
import { noteDeeds } from "./history"
import { limitWrites } from "./limit-writes"
import { lockReview } from "./lock-review"
import type { Actor } from "./types"

/** `owner_id`: whose products' reviews the reporter may report; a customer may report any that is published. */
export interface Report { id: string, reporter: Actor & { type: "customer" | "artisan" }, owner_id?: string, reason: string }

/** Asks the administrators to look at a review. A second report of the same person changes nothing. @throws 404, 429 */
export async function reportReview(trx: Knex, { id, reporter, owner_id, reason }: Report, options: ReviewsOptions): Promise<void> {
  await limitWrites(trx, reporter.id, options.writes_per_hour)
  await lockReview(trx, { id, status: "published", ...owner_id === undefined ? {} : { owner_id } })
  const reported = await trx("review_report").insert({
    id: generateEntityId(undefined, "revrep"),
    review_id: id,
    reporter_type: reporter.type,
    reporter_id: reporter.id,
    reason,
  }).onConflict().ignore().returning("id")
  if (reported.length === 0)
    return
  await trx("review").where({ id }).increment("open_reports", 1)
  await noteDeeds(trx, reporter, [{ review_id: id, action: "reported", note: reason }])
}
