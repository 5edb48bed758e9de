import type { MedusaContainer } from "@medusajs/framework/types"
import type { ProductSeed } from "./schema"

import { Modules } from "@medusajs/framework/utils"
import { deleteInventoryItemWorkflow, deleteProductsWorkflow } from "@medusajs/medusa/core-flows"

import { variantsOf } from "./variants"

/** Removes what a seed that was killed half-way left of these products: their rows, and inventory items without a variant. */
export async function clearUnfinished(container: MedusaContainer, products: ProductSeed[]) {
  const found = await container.resolve(Modules.PRODUCT).listProducts(
    { handle: products.map(({ handle }) => handle) },
    { select: ["id"], take: null },
  )
  if (found.length)
    await deleteProductsWorkflow(container).run({ input: { ids: found.map(({ id }) => id) } })
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems(
    { sku: products.flatMap(variantsOf).map(({ sku }) => sku) },
    { select: ["id"], take: null },
  )
  if (items.length)
    await deleteInventoryItemWorkflow(container).run({ input: items.map(({ id }) => id) })
}
