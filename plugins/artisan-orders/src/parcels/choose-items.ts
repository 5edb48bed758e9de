import { refuse } from "@craftmart/http"

import type { PartToSend } from "./read-part-to-send"

/** So many pieces of a line, in core's words. */
export interface FulfilledItem { readonly id: string, readonly quantity: number }

/** So many pieces of a line, in ours. */
export interface WantedItem { readonly line_item_id: string, readonly quantity: number }

function invalid(message: string) {
  return refuse({ status: 400, code: "validation_failed", message: `items: ${message}`, field: "items" })
}

function itemOf(part: PartToSend, { line_item_id, quantity }: WantedItem): FulfilledItem {
  const line = part.lines.find(line => line.line_item_id === line_item_id)
  if (!line)
    throw invalid("one of the lines is not in this order")
  if (quantity > line.left)
    throw refuse({ status: 409, code: "already_sent", message: "Some of these pieces are packed or on their way already.", field: "items" })
  return { id: line_item_id, quantity }
}

/**
 * What goes into the parcel: what is asked for, else all that is left.
 * @throws refusals: 400 for a line of somebody else or one that is named twice, 409 when nothing is left of it.
 */
export function chooseItems(part: PartToSend, wanted?: readonly WantedItem[]): FulfilledItem[] {
  if (part.is_canceled)
    throw refuse({ status: 409, code: "already_canceled", message: "This order is cancelled: there is nothing to send." })
  if (!part.has_shipping_method)
    throw refuse({ status: 409, code: "no_shipping_method", message: "This order has no shipping method." })
  if (wanted && new Set(wanted.map(item => item.line_item_id)).size < wanted.length)
    throw invalid("a line is named twice")
  const items = wanted
    ? wanted.map(item => itemOf(part, item))
    : part.lines.filter(line => line.left > 0).map(line => ({ id: line.line_item_id, quantity: line.left }))
  if (items.length === 0)
    throw refuse({ status: 409, code: "already_sent", message: "Everything of this order is packed or on its way already." })
  return items
}
