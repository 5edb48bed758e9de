import type { Amount } from "@craftmart/money"

import type { ProductOwner } from "./read-owners"
import type { ShippingLine } from "./types"

/** A line of a Medusa cart or order, as far as shipping needs it. */
export type CommerceLine = {
  id: string
  product_id?: string | null
  quantity: Amount
  /** Major units; `raw_unit_price` is preferred, since it is exact. */
  unit_price?: Amount | null
  raw_unit_price?: Amount | null
  requires_shipping?: boolean | null
}

/** The lines that travel, each with its artisan. */
export function toShippingLines(items: readonly CommerceLine[], owners: ReadonlyMap<string, ProductOwner>): ShippingLine[] {
  return items
    .filter(item => item.requires_shipping !== false)
    .map(item => ({
      id: item.id,
      artisan_id: owners.get(item.product_id ?? "")?.artisan_id ?? null,
      quantity: Number(typeof item.quantity === "object" && "value" in item.quantity ? item.quantity.value : item.quantity),
      unit_price: item.raw_unit_price ?? item.unit_price ?? 0,
    }))
}
