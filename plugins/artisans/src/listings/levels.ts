import { refuse } from "@craftmart/http"

import type { StoredLevel } from "./product"
import { leftOf } from "./stock"

/** How many pieces there shall be (null: not counted), how many the artisan saw when saying so, and where it was said. */
type Wanted = { stock: number | null, stock_seen?: number | null, field: string }

export type WantedStock = Wanted & { variant_id: string }
export type WantedOfItem = Wanted & { inventory_item_id: string }

type Level = StoredLevel & { inventory_item_id: string }

/** Whether the number was left as it was seen: then whatever is there now stays. */
export function isLeft({ stock, stock_seen }: Pick<Wanted, "stock" | "stock_seen">): boolean {
  return stock_seen !== undefined && stock === stock_seen
}

/** @throws 409 `stock_changed` when a new number was given for another one than is there: a sale came in between. */
export function requireSeen({ stock_seen, field }: Pick<Wanted, "stock_seen" | "field">, left: number | null): void {
  if (stock_seen !== undefined && stock_seen !== left)
    throw refuse({ status: 409, code: "stock_changed", message: `${field}: stock_changed`, field })
}

/**
 * What has to change at the location so that these pieces can be sold. The artisan counts what is on the shelf to be
 * sold; what is promised to buyers already lies there as well, and is added.
 */
export function levelChanges(levels: readonly Level[], wanted: readonly WantedOfItem[], location_id: string) {
  return wanted.flatMap((want) => {
    const own = levels.filter(({ inventory_item_id }) => inventory_item_id === want.inventory_item_id)
    const here = own.find(level => level.location_id === location_id)
    requireSeen(want, leftOf(own))
    const stocked_quantity = (want.stock ?? 0) + Number(here?.reserved_quantity ?? 0)
    const adjustment = stocked_quantity - Number(here?.stocked_quantity ?? 0)
    return here && adjustment !== 0 ? [{ id: here.id, inventory_item_id: here.inventory_item_id, location_id, stocked_quantity, adjustment }] : []
  })
}
