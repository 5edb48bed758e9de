import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Whose a product is, and whether that artisan is trading. */
export type ProductOwner = { product_id: string, artisan_id: string, name: string, handle: string, status: string }

/**
 * The owners of products by product id, from our own table: what a buyer writes into a line's metadata never counts.
 * A deleted product stays its last owner's, so that an order that names it can still be split and sent.
 * One statement; a product that is missing belongs to the house.
 */
export async function readOwners(knex: Knex, productIds: readonly string[]): Promise<Map<string, ProductOwner>> {
  const owners = await knex("artisan_product")
    .join("artisan", "artisan.id", "artisan_product.artisan_id")
    .whereIn("artisan_product.product_id", productIds)
    .orderByRaw("artisan_product.deleted_at asc nulls last")
    .select<ProductOwner[]>("artisan_product.product_id", "artisan.id as artisan_id", "artisan.name", "artisan.handle", "artisan.status")
  // The last entry of a key stands: a present owner comes after former ones.
  return new Map(owners.map(owner => [owner.product_id, owner]))
}
