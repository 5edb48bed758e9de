import type { StoredLevel, StoredProduct, StoredVariant } from "./product"

function levelsOf({ inventory_items = [] }: StoredVariant): StoredLevel[] {
  return inventory_items.flatMap(({ inventory }) => inventory?.location_levels ?? [])
}

/** The pieces that can still be sold, wherever they lie. */
export function leftOf(levels: readonly StoredLevel[]): number {
  return Math.max(0, levels.reduce((sum, level) => sum + Number(level.stocked_quantity) - Number(level.reserved_quantity), 0))
}

/** The pieces that can still be sold; null when the variant is made to order. */
export function stockOf(variant: StoredVariant): number | null {
  return variant.manage_inventory ? leftOf(levelsOf(variant)) : null
}

/** The pieces of all its variants together; null when none of them is counted. */
export function totalStock({ variants = [] }: Pick<StoredProduct, "variants">): number | null {
  const counted = variants.map(stockOf).filter(stock => stock !== null)
  return counted.length ? counted.reduce((sum, stock) => sum + stock, 0) : null
}
