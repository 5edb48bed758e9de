import { fromMinor, toMinor } from "@craftmart/money"

import type { Dispute } from "../disputes/read-disputes"
import { presentParcel } from "../parcels/present-parcel"
import { linesOf, presentLine, presentPart, refundedOf } from "./present-part"
import type { LineRow, PartRow } from "./rows"
import { timelineOf } from "./timeline"

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
