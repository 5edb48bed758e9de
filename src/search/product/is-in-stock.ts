import type { IndexedInventory, IndexedVariant } from "./indexed-product"

/** Whether at least one of the variants can be bought now. */
export function isInStock(variants: IndexedVariant[]): boolean {
  return variants.some(variant => !variant.manage_inventory || variant.allow_backorder || hasPieces(variant.inventory_items ?? []))
}

function hasPieces(items: IndexedInventory[]): boolean {
  return items.length > 0 && items.every(({ required_quantity, inventory }) => available(inventory) >= required_quantity)
}

function available(inventory: IndexedInventory["inventory"]): number {
  return (inventory?.location_levels ?? []).reduce(
    (sum, { stocked_quantity, reserved_quantity }) => sum + Number(stocked_quantity) - Number(reserved_quantity),
    0,
  )
}
