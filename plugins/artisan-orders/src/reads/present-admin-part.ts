import { presentSale } from "./present-sale"
import type { PartRow, RefundRow } from "./rows"

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
