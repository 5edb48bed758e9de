import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How many entries each of the artisans has not read; artisans without any are left out. One statement. */
export async function countUnread(knex: Knex, artisanIds: readonly string[]): Promise<Map<string, number>> {
  const rows: { artisan_id: string, count: string }[] = await knex("artisan_notification")
    .whereIn("artisan_id", artisanIds)
    .whereNull("read_at")
    .whereNull("deleted_at")
    .groupBy("artisan_id")
    .select("artisan_id")
    .count("* as count")
  return new Map(rows.map(({ artisan_id, count }) => [artisan_id, Number(count)]))
}
