import type { ProductQuery } from "./product-query"
import type { IndexedProduct } from "./indexed-product"

import { PRODUCT_FIELDS } from "./indexed-product"
import { isFindable, toDocument } from "./to-document"

/**
 * What to do to the index so that it says the truth about these products: those that buyers may find are
 * written, all others (deleted, drafts, of a suspended artisan) are removed. In the order of their ids, so that two
 * who write the same products wait for each other.
 */
export async function readDocuments(query: ProductQuery, ids: string[]) {
  const products = await readProducts(query, ids)
  const documents = products.filter(isFindable).map(toDocument).toSorted((a, b) => a.id < b.id ? -1 : 1)
  const written = new Set(documents.map(({ id }) => id))
  const removed = ids.filter(id => !written.has(id))
  return [
    ...(documents.length ? [{ action: "upsert" as const, documents }] : []),
    ...(removed.length ? [{ action: "delete" as const, filters: { id: removed } }] : []),
  ]
}

async function readProducts(query: ProductQuery, ids: string[]): Promise<IndexedProduct[]> {
  const { data } = await query.graph({ entity: "product", fields: PRODUCT_FIELDS, filters: { id: ids } })
  return data
}
