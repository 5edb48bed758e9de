import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Long enough to finish writing a review. */
const KEPT_HOURS = 24

/** Pictures that no review has shown for a day. */
export async function findUnusedPictures(knex: Knex, limit: number): Promise<{ id: string, file_id: string }[]> {
  return knex("review_image")
    .whereNull("review_id")
    .whereNull("deleted_at")
    .where("updated_at", "<", knex.raw(`now() - interval '${KEPT_HOURS} hours'`))
    .orderBy("updated_at")
    .limit(limit)
    .select("id", "file_id")
}
