import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The artisan of each product, from our own table. */
export async function ownersOf(knex: Knex, productIds: string[]): Promise<Map<string, string>> {
  const rows = await knex("artisan_product")
    .whereIn("product_id", productIds)
    .whereNull("deleted_at")
    .select<{ product_id: string, artisan_id: string }[]>("product_id", "artisan_id")
  return new Map(rows.map(({ product_id, artisan_id }) => [product_id, artisan_id]))
}
