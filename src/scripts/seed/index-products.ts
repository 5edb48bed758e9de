import type { MedusaContainer } from "@medusajs/framework/types"

import { Modules } from "@medusajs/framework/utils"

import { PRODUCT_EVENTS } from "../../search/product/affected-products"
import { STOCK } from "../../search/product/relations"
import { INDEX } from "../../search/product/write-documents"

/** Name under which core's subscriber feeds the search index. */
const INGESTION = "search-ingestion"

/** Lets this process ignore the events of its own writes: the index is filled once, at the end. */
export function stopIngestion(container: MedusaContainer) {
  const bus = container.resolve(Modules.EVENT_BUS)
  for (const event of new Set(PRODUCT_EVENTS))
    bus.unsubscribe(event, async () => {}, { subscriberId: INGESTION })
  for (const event of STOCK.events)
    bus.unsubscribe(event, async () => {}, { subscriberId: "index-stock" })
}

/** Fills the search index when products were made, or when it has never been filled. */
export async function indexProducts(container: MedusaContainer, made: number) {
  if (made || await isEmpty(container))
    await container.resolve(Modules.SEARCH).reindex({ index: INDEX })
}

async function isEmpty(container: MedusaContainer) {
  const search = container.resolve(Modules.SEARCH)
  const index = (await search.listIndexes()).find(({ name }) => name === INDEX)
  if (index?.status !== "ready")
    return true
  const { metadata } = await search.search({ entity: INDEX, pagination: { take: 0 } })
  return !metadata.count
}
