import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { summaryOf } from "../ratings/summary"
import type { RatingRow, RatingSummary } from "../ratings/summary"

/** The figures of an owner. */
export async function readOwnerSummary(knex: Knex, ownerId: string): Promise<RatingSummary> {
  return summaryOf(await knex("owner_rating").where({ owner_id: ownerId }).whereNull("deleted_at").first<RatingRow | undefined>())
}
