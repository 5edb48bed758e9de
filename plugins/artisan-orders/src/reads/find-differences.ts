import { exponentOf, fromMinor, scale, toMinor } from "@craftmart/money"
import type { Amount } from "@craftmart/money"

import type { LoadedOrder } from "../orders/loaded-order"
import { priceOf } from "../orders/to-snapshot"
import type { PartRow } from "./rows"

type Column = "items_total" | "shipping_total" | "tax_total" | "discount_total" | "total"

/** What the parts have too much (or, below zero, too little) in major units; the lines that are in no part or not as ordered. */
export type Differences = Record<Column, number> & { line_item_ids: string[] }

/** Core's sums are not rounded; the parts' are, down or up. Less than a minor unit apart is the same. */
function differenceOf(parts: readonly PartRow[], column: Column, wanted: Amount, currency: string): number {
  const digits = exponentOf(currency)
  const sum = parts.reduce((all, part) => all + toMinor(part[column], currency), 0n)
  const unit = 10n ** 6n
  const apart = sum * unit - scale(wanted, digits + 6)
  return apart < unit && apart > -unit ? 0 : Number(fromMinor(sum - toMinor(wanted, currency), currency))
}

/** Compares the parts with the order as it is now, an edited or returned one included. */
export function findDifferences(order: LoadedOrder, parts: readonly PartRow[]): Differences {
  const currency = order.currency_code
  const total = parts.reduce((all, part) => all + toMinor(part.total, currency), 0n) - toMinor(priceOf(order), currency)
  const split = new Map(parts.flatMap(part => part.lines.map(line => [line.line_item_id, line.quantity] as const)))
  return {
    items_total: differenceOf(parts, "items_total", order.item_subtotal, currency),
    shipping_total: differenceOf(parts, "shipping_total", order.shipping_subtotal, currency),
    tax_total: differenceOf(parts, "tax_total", order.tax_total, currency),
    discount_total: differenceOf(parts, "discount_total", order.discount_subtotal, currency),
    total: Number(fromMinor(total, currency)),
    line_item_ids: order.items.filter(line => split.get(line.id) !== line.quantity).map(line => line.id),
  }
}
