import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, InventoryEvents } from "@medusajs/framework/utils"

import { productsOfStock } from "../low-stock/find-products"
import { watchStock } from "../low-stock/watch-stock"
import { wakeOutbox } from "../telling/tell"

/** Every change of a stock, by a sale, by hand or by a correction, is looked at once. */
export default async function watchChangedStock({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (await watchStock(knex, await productsOfStock(knex, event.data.id)) > 0)
    await wakeOutbox(container)
}

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
