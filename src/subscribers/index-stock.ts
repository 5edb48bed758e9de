import type { SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { subscribeGathered } from "../events/subscribe-gathered"
import { STOCK } from "../search/product/relations"
import { writeDocuments } from "../search/product/write-documents"

/** What is in stock stands in the search index within a moment; an order of many lines is one piece of work. */
export default subscribeGathered("write the stock into the search index", async (ids, container) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  await writeDocuments(container, await STOCK.productsOf(query, { id: ids }))
})

export const config: SubscriberConfig = {
  event: STOCK.events,
  context: { subscriberId: "index-stock" },
}
