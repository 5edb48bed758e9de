import { isId, refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { StoredProduct } from "./product"
import { productFields } from "./product"

/** Another artisan's id is answered as one that does not exist. */
export function productNotFound() {
  return refuse({ status: 404, code: "product_not_found", message: "There is no such product." })
}

type Which = { removed?: boolean }

/** Of these ids, those of the artisan's own products that were not taken away (or, with `removed`, that were). */
export async function ownIds(container: MedusaContainer, artisanId: string, ids: readonly string[], { removed = false }: Which = {}): Promise<Set<string>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const query = knex("artisan_product").where({ artisan_id: artisanId }).whereNull("deleted_at").whereIn("product_id", ids.filter(isId))
  const rows = await (removed ? query.whereNotNull("removed_at") : query.whereNull("removed_at")).select<{ product_id: string }[]>("product_id")
  return new Set(rows.map(({ product_id }) => product_id))
}

/** Products by id in that order. The ids must be the artisan's own: see `ownIds`. */
export async function readProducts(container: MedusaContainer, ids: readonly string[], fields = productFields.full): Promise<StoredProduct[]> {
  if (ids.length === 0)
    return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "product", fields, filters: { id: [...ids] } })
  const byId = new Map((data as unknown as StoredProduct[]).map(product => [product.id, product]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** One of the artisan's products. @throws 404 `product_not_found`. */
export async function requireProduct(container: MedusaContainer, artisanId: string, id: string, which: Which = {}): Promise<StoredProduct> {
  const own = await ownIds(container, artisanId, [id], which)
  const [product] = await readProducts(container, [...own])
  if (!product)
    throw productNotFound()
  return product
}
