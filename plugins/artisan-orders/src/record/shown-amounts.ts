import { fromMinor, toMinor } from "@craftmart/money"

import type { LoadedOrder } from "../orders/loaded-order"
import type { PartToRecord } from "./types"

type Sums = Pick<PartToRecord, "items" | "shipping" | "tax" | "discount" | "total">

/** Whether the prices of an order hold their tax. */
export function holdsTax({ items }: Pick<LoadedOrder, "items">): boolean {
  return items.length > 0 && items.every(line => line.is_tax_inclusive)
}

/**
 * What a part came to as the buyer saw it: where prices hold their tax, goods and shipping are with theirs; the part
 * itself keeps them without. `items − discount + shipping` is the total then, else with the tax added. Minor units.
 */
export function shownSums(part: PartToRecord, currency: string, taxIncluded: boolean): Sums {
  const { tax, total } = part
  if (!taxIncluded)
    return part
  const items = part.lines.reduce((sum, { of: line }) => sum + toMinor(line.unit_price * line.quantity, currency), 0n)
  const charged = part.lines.reduce((sum, line) => sum + line.total, 0n)
  return { items, shipping: total - charged, tax, discount: items - charged, total }
}

/** The sums of parts together. */
export function addSums(parts: readonly Sums[]): Sums {
  const sum = (column: keyof Sums) => parts.reduce((all, part) => all + part[column], 0n)
  return { items: sum("items"), shipping: sum("shipping"), tax: sum("tax"), discount: sum("discount"), total: sum("total") }
}

/** In major units, as notices keep them. */
export function toPayload(sums: Sums, currency: string, tax_included: boolean) {
  const major = (minor: bigint) => Number(fromMinor(minor, currency))
  return {
    items_total: major(sums.items),
    shipping_total: major(sums.shipping),
    tax_total: major(sums.tax),
    discount_total: major(sums.discount),
    total: major(sums.total),
    tax_included,
  }
}
