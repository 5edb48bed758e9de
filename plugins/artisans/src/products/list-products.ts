import { likePattern } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export interface ProductFilters { q?: string, artisan_id?: string, status?: string }

/** A product with whose it is; null: the house's own. */
export interface ListedProduct {
  readonly id: string
  readonly title: string
  readonly handle: string
  readonly thumbnail: string | null
  readonly status: string
  readonly artisan: { readonly id: string, readonly name: string, readonly status: string } | null
  readonly created_at: Date
}

function matching(knex: Knex, { q, artisan_id, status }: ProductFilters) {
  const products = knex("product")
    .leftJoin("artisan_product as owned", join => join.on("owned.product_id", "product.id").andOnNull("owned.deleted_at"))
    .whereNull("product.deleted_at")
  if (q)
    void products.whereRaw("product.title ilike ?", [likePattern(q)])
  if (status)
    void products.where("product.status", status)
  if (artisan_id === "house")
    void products.whereNull("owned.artisan_id")
  else if (artisan_id)
    void products.where("owned.artisan_id", artisan_id)
  return products
}

/** A page of all products, the newest first. Two statements. */
export async function listProducts(knex: Knex, filters: ProductFilters, { limit, offset }: { limit: number, offset: number }) {
  const [rows, [counted]] = await Promise.all([
    matching(knex, filters)
      .leftJoin("artisan", "artisan.id", "owned.artisan_id")
      .select<(Omit<ListedProduct, "artisan"> & { artisan_id: string | null, name: string, artisan_status: string })[]>(
        ...["id", "title", "handle", "thumbnail", "status", "created_at"].map(column => `product.${column}`),
        "owned.artisan_id",
        "artisan.name",
        "artisan.status as artisan_status",
      )
      .orderBy([{ column: "product.created_at", order: "desc" }, { column: "product.id", order: "desc" }])
      .limit(limit)
      .offset(offset),
    matching(knex, filters).count<{ count: string }[]>("product.id as count"),
  ])
  const products = rows.map(({ artisan_id, name, artisan_status, ...product }): ListedProduct =>
    ({ ...product, artisan: artisan_id === null ? null : { id: artisan_id, name, status: artisan_status } }))
  return { products, count: Number(counted?.count ?? 0) }
}
