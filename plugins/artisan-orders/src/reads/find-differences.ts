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

/** What a part that was called off still is in the order, its lines being out of it: its share of the shipping. */
function withoutLines(part: PartRow): PartRow {
  const { currency_code } = part
  const less = (column: "tax_total" | "discount_total" | "total") => Number(fromMinor(
    part.lines.reduce((rest, line) => rest - toMinor(line[column] ?? 0, currency_code), toMinor(part[column], currency_code)),
    currency_code,
  ))
  return {
    ...part,
    items_total: 0,
    tax_total: less("tax_total"),
    discount_total: less("discount_total"),
    total: less("total"),
    lines: [],
  }
}

/** The lines of a part that was called off leave the order, unless the order was cancelled with it. */
function asInOrder(order: LoadedOrder, part: PartRow): PartRow {
  const inOrder = new Set(order.items.map(line => line.id))
  return part.canceled_at && part.lines.every(line => !inOrder.has(line.line_item_id)) ? withoutLines(part) : part
}

/** Compares the parts with the order as it is now, an edited or returned one included. */
export function findDifferences(order: LoadedOrder, splitParts: readonly PartRow[]): Differences {
  const currency = order.currency_code
  const parts = splitParts.map(part => asInOrder(order, part))
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

/** Whether the parts add up to the order in every sum, and hold its lines as they were ordered. */
export function isBalanced({ line_item_ids, ...amounts }: Differences): boolean {
  return line_item_ids.length === 0 && Object.values(amounts).every(amount => amount === 0)
}
