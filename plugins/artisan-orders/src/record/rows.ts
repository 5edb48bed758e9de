import { fromMinor } from "@craftmart/money"
import { generateEntityId } from "@medusajs/framework/utils"

import type { LoadedLine, LoadedOrder } from "../orders/loaded-order"
import { amountColumns } from "./amount-columns"
import type { PartToRecord } from "./types"

/** The rows of `artisan_order`. */
export function orderRows(order: LoadedOrder, parts: readonly PartToRecord[]) {
  const money = (column: string, minor: bigint) => amountColumns(column, fromMinor(minor, order.currency_code))
  return parts.map(part => ({
    id: part.id,
    order_id: order.id,
    artisan_id: part.owner,
    currency_code: order.currency_code,
    shipping_speed: part.shipping_speed,
    ...money("items_total", part.items),
    ...money("shipping_total", part.shipping),
    ...money("tax_total", part.tax),
    ...money("discount_total", part.discount),
    ...money("total", part.total),
    commission_bps: part.commission_bps,
    ...money("commission_total", part.commission),
    search_text: searchTextOf(order, part),
  }))
}

/** The order's number, the buyer's name and what was bought, in lower case. */
function searchTextOf({ display_id, shipping_address }: LoadedOrder, part: PartToRecord): string {
  const titles = part.lines.map(({ of: line }) => line.product_title ?? line.title)
  return [display_id, shipping_address?.first_name, shipping_address?.last_name, ...titles].filter(Boolean).join(" ").toLowerCase()
}

/** Longer than what a buyer may write in the shop; other clients write what they like. */
const LONGEST_PERSONALISATION = 500

/** What the buyer wants to have on it. A line's metadata is the buyer's to write: only a text counts. */
function personalisationOf({ metadata }: LoadedLine): string | null {
  const wanted = metadata?.personalisation
  return typeof wanted === "string" && wanted.trim() !== "" ? wanted.trim().slice(0, LONGEST_PERSONALISATION) : null
}

/** The rows of `artisan_order_line`. */
export function lineRows(order: LoadedOrder, parts: readonly PartToRecord[]) {
  const money = (column: string, minor: bigint) => amountColumns(column, fromMinor(minor, order.currency_code))
  const ids = order.items.map(() => generateEntityId(undefined, "aoline")).sort()
  return parts.flatMap(part => part.lines.map(line => ({
    id: ids.shift(),
    artisan_order_id: part.id,
    line_item_id: line.id,
    product_id: line.of.product_id,
    variant_id: line.of.variant_id,
    title: line.of.product_title ?? line.of.title,
    variant_title: line.of.variant_title,
    thumbnail: line.of.thumbnail,
    personalisation: personalisationOf(line.of),
    quantity: line.of.quantity,
    ...amountColumns("unit_price", String(line.of.raw_unit_price?.value ?? line.of.unit_price)),
    ...money("items_total", line.items),
    ...money("tax_total", line.tax),
    ...money("discount_total", line.discount),
    ...money("total", line.total),
  })))
}
