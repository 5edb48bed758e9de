import type { Event } from "@medusajs/framework/types"
import type { ProductQuery } from "./product-query"

import { RELATIONS, STOCK } from "./relations"

const single = RELATIONS.filter(relation => relation !== STOCK)

/** What changes products one at a time. */
export const PRODUCT_EVENTS = single.flatMap(({ events }) => events)

/** Ids of the products whose documents an event makes stale. */
export async function affectedProducts(query: ProductQuery, event: Event<{ id: string | string[] }>): Promise<string[]> {
  const id = [event.data.id].flat()
  const found = await Promise.all(
    single.filter(({ events }) => events.includes(event.name)).map(({ productsOf }) => productsOf(query, { id })),
  )
  return [...new Set(found.flat())]
}
