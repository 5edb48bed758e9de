import { fromMinor, toMinor } from "@craftmart/money"

import { isOnItsWay, presentParcel } from "../parcels/present-parcel"
import type { LineRow, PartRow } from "./rows"

export function presentLine(line: LineRow) {
  return {
    id: line.id,
    line_item_id: line.line_item_id,
    product_id: line.product_id,
    variant_id: line.variant_id,
    title: line.title,
    variant_title: line.variant_title,
    thumbnail: line.thumbnail,
    personalisation: line.personalisation,
    quantity: line.quantity,
    unit_price: Number(line.unit_price),
    total: Number(line.total),
  }
}

export function linesOf(part: PartRow): LineRow[] {
  return [...part.lines].sort((a, b) => a.id < b.id ? -1 : 1)
}

/** What has reached the buyer, in minor units, and the commission that the artisan has back for it. */
export function refundedOf(part: PartRow) {
  const done = part.refunds.filter(refund => refund.status === "succeeded")
  const sum = (column: "amount" | "commission_reversed") =>
    done.reduce((all, refund) => all + toMinor(refund[column], part.currency_code), 0n)
  return { amount: sum("amount"), commission: sum("commission_reversed") }
}

/** What the buyer sees of a part: exactly these keys, whatever else the row holds. Amounts in major units. */
export function presentPart(part: PartRow) {
  const { artisan } = part
  return {
    id: part.id,
    artisan: artisan ? { id: artisan.id, name: artisan.name, handle: artisan.handle, picture_url: artisan.picture_url } : null,
    status: part.status,
    shipping_speed: part.shipping_speed,
    items: linesOf(part).map(presentLine),
    items_total: Number(part.items_total),
    shipping_total: Number(part.shipping_total),
    tax_total: Number(part.tax_total),
    discount_total: Number(part.discount_total),
    total: Number(part.total),
    refunded_total: Number(fromMinor(refundedOf(part).amount, part.currency_code)),
    currency_code: part.currency_code,
    tracking: part.parcels.filter(isOnItsWay).map(presentParcel),
  }
}
