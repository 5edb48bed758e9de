import type { StoredVariant } from "./product"

/** How many pieces of a variant the artisan says there are; null: not counted. */
export type WantedStock = { variant_id: string, stock: number | null }

type Variant = Pick<StoredVariant, "id" | "inventory_items">

/**
 * What has to change at the location so that these pieces can be sold. The artisan counts what is on the shelf to be
 * sold; what is promised to buyers already lies there as well, and is added.
 */
export function levelChanges(variants: readonly Variant[], wanted: readonly WantedStock[], location_id: string) {
  const stockOf = new Map(wanted.map(({ variant_id, stock }) => [variant_id, stock]))
  const items = variants.flatMap(({ id, inventory_items = [] }) => inventory_items.map(({ inventory_item_id, inventory }) => ({
    inventory_item_id,
    stock: stockOf.get(id) ?? 0,
    level: inventory?.location_levels?.find(level => level.location_id === location_id),
  })))
  return {
    create: items
      .filter(({ level }) => !level)
      .map(({ inventory_item_id, stock }) => ({ inventory_item_id, location_id, stocked_quantity: stock })),
    update: items.flatMap(({ inventory_item_id, stock, level }) => {
      const stocked_quantity = stock + Number(level?.reserved_quantity ?? 0)
      const isSo = !level || Number(level.stocked_quantity) === stocked_quantity
      return isSo ? [] : [{ id: level.id, inventory_item_id, location_id, stocked_quantity }]
    }),
  }
}
