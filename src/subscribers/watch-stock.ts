import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, InventoryEvents } from "@medusajs/framework/utils"

import { productsOfStock } from "../low-stock/find-products"
import { gather } from "../low-stock/gather"
import { watchStock } from "../low-stock/watch-stock"
import { wakeOutbox } from "../telling/tell"

/** Milliseconds in which the events of an order come together; what is lost meanwhile the job finds. */
const MOMENT = 200

const watchers = new WeakMap<MedusaContainer, (id: string) => void>()

function watcherOf(container: MedusaContainer): (id: string) => void {
  return gather<string>(MOMENT, async (ids) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    if (await watchStock(knex, await productsOfStock(knex, ids)) > 0)
      await wakeOutbox(container)
  }, error => container.resolve(ContainerRegistrationKeys.LOGGER).error(`The stock could not be looked at: ${String(error)}`))
}

/** Every change of a stock, by a sale, by hand or by a correction, is looked at within a moment. */
export default function watchChangedStock({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const watch = watchers.get(container) ?? watcherOf(container)
  watchers.set(container, watch)
  watch(event.data.id)
  return Promise.resolve()
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
