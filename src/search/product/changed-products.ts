import type { ProductQuery } from "./product-query"

import { RELATIONS } from "./relations"

/** Ids of the products of which something that the index shows has changed since then, deleted ones included. */
export async function changedProducts(query: ProductQuery, since: Date): Promise<string[]> {
  const updated = { updated_at: { $gte: since } }
  const found = await Promise.all(RELATIONS.map(relation => relation.productsOf(query, updated)))
  return [...new Set(found.flat())]
}
