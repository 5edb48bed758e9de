import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How many published products each of the artisans has, by artisan id: one statement. */
export async function countProducts(knex: Knex, artisanIds: readonly string[]): Promise<Map<string, number>> {
  const counts: { artisan_id: string, count: string }[] = await knex("artisan_product")
    .join("product", "product.id", "artisan_product.product_id")
    .whereIn("artisan_product.artisan_id", artisanIds)
    .where("product.status", "published")
    .whereNull("product.deleted_at")
    .whereNull("artisan_product.deleted_at")
    .groupBy("artisan_product.artisan_id")
    .select("artisan_product.artisan_id")
    .count("* as count")
  return new Map(counts.map(({ artisan_id, count }) => [artisan_id, Number(count)]))
}
