import type { Event } from "@medusajs/framework/types"
import type { ProductQuery } from "./product-query"

import { RELATIONS } from "./relations"

export const PRODUCT_EVENTS = RELATIONS.flatMap(({ events }) => events)

/** Ids of the products whose documents an event makes stale. */
export async function affectedProducts(query: ProductQuery, event: Event<{ id: string | string[] }>): Promise<string[]> {
  const id = [event.data.id].flat()
  const found = await Promise.all(
    RELATIONS.filter(({ events }) => events.includes(event.name)).map(({ productsOf }) => productsOf(query, { id })),
  )
  return [...new Set(found.flat())]
}
