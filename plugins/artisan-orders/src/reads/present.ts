import { fromMinor, toMinor } from "@craftmart/money"

import type { LineRow, PartRow } from "./rows"

function presentLine(line: LineRow) {
  return {
    id: line.id,
    line_item_id: line.line_item_id,
    product_id: line.product_id,
    variant_id: line.variant_id,
    title: line.title,
    variant_title: line.variant_title,
    thumbnail: line.thumbnail,
    quantity: line.quantity,
    unit_price: Number(line.unit_price),
    total: Number(line.total),
  }
}

/** What the buyer sees of a part: exactly these keys, whatever else the row holds. Amounts in major units. */
export function presentPart(part: PartRow) {
  const { artisan } = part
  return {
    id: part.id,
    artisan: artisan ? { id: artisan.id, name: artisan.name, handle: artisan.handle, picture_url: artisan.picture_url } : null,
    status: part.status,
    shipping_speed: part.shipping_speed,
    items: [...part.lines].sort((a, b) => a.id < b.id ? -1 : 1).map(presentLine),
    items_total: Number(part.items_total),
    shipping_total: Number(part.shipping_total),
    tax_total: Number(part.tax_total),
    discount_total: Number(part.discount_total),
    total: Number(part.total),
    currency_code: part.currency_code,
    tracking: [],
  }
}

/** What the artisan sees: the part, where it goes, and what is left of it. */
export function presentSale(part: PartRow) {
  const earnings = toMinor(part.total, part.currency_code) - toMinor(part.commission_total, part.currency_code)
  return {
    ...presentPart(part),
    display_id: part.order?.display_id ?? null,
    shipping_address: part.order?.shipping_address ?? null,
    commission_bps: part.commission_bps,
    commission_total: Number(part.commission_total),
    earnings: Number(fromMinor(earnings, part.currency_code)),
    created_at: part.created_at,
  }
}

/** What an admin sees: the same, and the order that it belongs to. */
export function presentAdminPart(part: PartRow) {
  return { ...presentSale(part), order_id: part.order_id }
}
