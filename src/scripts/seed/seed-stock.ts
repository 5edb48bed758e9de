import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProductSeed } from "./schema"

import { Modules } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"

import { variantsOf } from "./variants"

/** Puts the pieces of the products' variants on the shelf of a location that has none of them yet. */
export async function seedStock(container: MedusaContainer, products: ProductSeed[], location_id: string) {
  const stocked = products.flatMap(variantsOf).filter(({ stock }) => stock !== null)
  if (!stocked.length)
    return
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems(
    { sku: stocked.map(({ sku }) => sku) },
    { select: ["id", "sku"], take: null },
  )
  const ids = new Map(items.map(({ id, sku }) => [sku, id]))
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: stocked.flatMap(({ sku, stock }) => {
        const inventory_item_id = ids.get(sku)
        return inventory_item_id ? [{ inventory_item_id, location_id, stocked_quantity: stock ?? 0 }] : []
      }),
    },
  })
}
