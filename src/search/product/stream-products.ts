import type { SearchTypes } from "@medusajs/framework/types"

import { changedProducts } from "./changed-products"
import { readDocuments } from "./read-documents"

const BATCH = 200

/** All products' documents in batches by id, or, on the pass after a rebuild, only those that changed meanwhile. */
export async function* streamProducts({ container: { query }, filters, last_key, catchup }: SearchTypes.SearchSeedContext) {
  if (catchup) {
    const ids = await changedProducts(query, catchup.since)
    for (let start = 0; start < ids.length; start += BATCH)
      yield await readDocuments(query, ids.slice(start, start + BATCH))
    return
  }
  for (let after = last_key ?? ""; ;) {
    const ids = await nextIds(query, after, filters)
    const last = ids.at(-1)
    if (!last)
      return
    yield await readDocuments(query, ids)
    after = last
  }
}

async function nextIds(query: SearchTypes.SearchSeedContext["container"]["query"], after: string, filters?: Record<string, unknown>) {
  const { data } = await query.graph({
    entity: "product",
    fields: ["id"],
    filters: { ...filters, $and: [{ id: { $gt: after } }] },
    pagination: { take: BATCH, order: { id: "ASC" } },
  })
  return data.map(({ id }) => id)
}
