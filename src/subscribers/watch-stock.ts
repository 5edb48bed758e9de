import type { SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, InventoryEvents } from "@medusajs/framework/utils"

import { subscribeGathered } from "../events/subscribe-gathered"
import { productsOfStock } from "../low-stock/find-products"
import { watchStock } from "../low-stock/watch-stock"
import { wakeOutbox } from "../telling/tell"

/** Every change of a stock, by a sale, by hand or by a correction, is looked at within a moment. */
export default subscribeGathered("look at the stock", async (ids, container) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (await watchStock(knex, await productsOfStock(knex, ids)) > 0)
    await wakeOutbox(container)
})

export const config: SubscriberConfig = {
  event: [
    InventoryEvents.INVENTORY_LEVEL_CREATED,
    InventoryEvents.INVENTORY_LEVEL_UPDATED,
    InventoryEvents.RESERVATION_ITEM_CREATED,
    InventoryEvents.RESERVATION_ITEM_UPDATED,
    InventoryEvents.RESERVATION_ITEM_DELETED,
  ],
  context: { subscriberId: "watch-stock" },
}
