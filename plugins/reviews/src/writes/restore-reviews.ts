import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ReviewRow } from "./types"

/** Puts reviews back as they were, for a workflow that fails later on; the ratings follow. */
export async function restoreReviews(trx: Knex, before: readonly ReviewRow[]): Promise<void> {
  for (const { id, status, rating, title, content, hidden_reason, open_reports, published_at, edited_at } of before)
    await trx("review").where({ id }).update({ status, rating, title, content, hidden_reason, open_reports, published_at, edited_at, deleted_at: null, updated_at: trx.fn.now() })
}
