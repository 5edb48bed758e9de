import { fromMinor, toMinor } from "@craftmart/money"

import type { Dispute } from "../disputes/read-disputes"
import { isOnItsWay, presentParcel } from "../parcels/present-parcel"
import type { LineRow, PartRow, RefundRow } from "./rows"
import { timelineOf } from "./timeline"

function presentLine(line: LineRow) {
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

function linesOf(part: PartRow): LineRow[] {
  return [...part.lines].sort((a, b) => a.id < b.id ? -1 : 1)
}

/** What has reached the buyer, in minor units, and the commission that the artisan has back for it. */
function refundedOf(part: PartRow) {
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

/** How many pieces of a line lie in parcels. */
function fulfilledOf(part: PartRow, line: LineRow): number {
  return part.parcels
    .filter(parcel => !parcel.canceled_at)
    .flatMap(parcel => parcel.items)
    .filter(item => item.line_item_id === line.line_item_id)
    .reduce((sum, item) => sum + Number(item.quantity), 0)
}

/** Without a sum: that of the whole payment tells an artisan what others have sold. */
function presentDispute({ id, status, reason, opened_at, closed_at }: Dispute) {
  return { id, status, reason, opened_at, closed_at }
}

/** What the artisan sees: the part, where it goes, and what is left of it. */
export function presentSale(part: PartRow) {
  const { tracking: _forBuyers, ...shown } = presentPart(part)
  const minor = (amount: number) => toMinor(amount, part.currency_code)
  const refunded = refundedOf(part)
  const earnings = minor(part.total) - minor(part.commission_total) - refunded.amount + refunded.commission
  const address = part.order?.shipping_address ?? null
  return {
    ...shown,
    items: linesOf(part).map(line => ({ ...presentLine(line), fulfilled_quantity: fulfilledOf(part, line) })),
    display_id: part.order?.display_id ?? null,
    buyer: { name: [address?.first_name, address?.last_name].filter(Boolean).join(" ") || null },
    shipping_address: address,
    parcels: part.parcels.map(presentParcel),
    commission_bps: part.commission_bps,
    commission_total: Number(part.commission_total),
    commission_reversed: Number(fromMinor(refunded.commission, part.currency_code)),
    earnings: Number(fromMinor(earnings, part.currency_code)),
    cancel_reason: part.cancel_reason,
    disputes: part.disputes.map(presentDispute),
    created_at: part.created_at,
  }
}

/** The same with all that happened, for the page of one artisan order. */
export function presentSaleInDetail(part: PartRow) {
  return { ...presentSale(part), timeline: timelineOf(part) }
}

function presentRefund(refund: RefundRow) {
  return {
    id: refund.id,
    kind: refund.kind,
    amount: Number(refund.amount),
    commission_reversed: Number(refund.commission_reversed),
    items: refund.items,
    reason: refund.reason,
    status: refund.status,
    last_error: refund.last_error,
    created_at: refund.created_at,
    settled_at: refund.settled_at,
  }
}

/** What an admin sees: the same, the order that it belongs to, and each refund with how it stands. */
export function presentAdminPart(part: PartRow) {
  return {
    ...presentSale(part),
    order_id: part.order_id,
    refunds: part.refunds.map(presentRefund),
  }
}
