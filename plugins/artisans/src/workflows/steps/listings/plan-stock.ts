import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { WantedOfItem, WantedStock } from "../../../listings/levels"
import type { StoredVariant } from "../../../listings/product"

export type StockInput = { location_id: string, wanted: WantedStock[] }

const fields = ["id", "inventory_items.inventory_item_id", "inventory_items.inventory.location_levels.location_id"]

/** Works out which levels at the location have to be made, and which are there to be changed. Writes nothing. */
export const planStockStep = createStep("plan-stock", async ({ location_id, wanted }: StockInput, { container }) => {
  const counted = new Map(wanted.filter(({ stock }) => stock !== null).map(want => [want.variant_id, want]))
  if (counted.size === 0)
    return new StepResponse({ create: [], present: [] as WantedOfItem[] })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields,
    filters: { id: [...counted.keys()] },
  })
  const items = (data as unknown as Pick<StoredVariant, "id" | "inventory_items">[]).flatMap(({ id, inventory_items = [] }) =>
    inventory_items.flatMap(({ inventory_item_id, inventory }) => {
      const want = counted.get(id)
      const isHere = (inventory?.location_levels ?? []).some(level => level.location_id === location_id)
      return want ? [{ isHere, want: { inventory_item_id, stock: want.stock, stock_seen: want.stock_seen, field: want.field } }] : []
    }))
  return new StepResponse({
    create: items.filter(({ isHere }) => !isHere).map(({ want }) => ({ inventory_item_id: want.inventory_item_id, location_id, stocked_quantity: want.stock ?? 0 })),
    present: items.filter(({ isHere }) => isHere).map(({ want }): WantedOfItem => want),
  })
})
