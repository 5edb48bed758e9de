import { fromMinor, toMinor } from "@craftmart/money"
import type { SaleNoticeInput } from "@craftmart/sale-notices/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { isEntered } from "../reconcile/standing"
import { readLetterheads } from "./read-letterheads"

interface OrderRefund { id: string, order_id: string, amount: string }

const keyOf = (refund_id: string) => `order_refund:${refund_id}`

/**
 * Refunds on an order as a whole that its buyer was not told of: made in Medusa's own dialog, or at the payment
 * provider. Those of a part carry a key of ours, and have their own mail. What is older than two days stays untold.
 */
const untold = `
  select refund.id, link.order_id, refund.amount::text as amount
  from refund
  join payment on payment.id = refund.payment_id and payment.deleted_at is null
  join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  join "order" o on o.id = link.order_id and o.status <> 'canceled' and o.deleted_at is null
  where refund.deleted_at is null and refund.amount > 0 and refund.created_at > now() - interval '2 days'
    and (:payment_id::text is null or payment.id = :payment_id)
    and refund.metadata ->> 'idempotency_key' is null and not coalesce(o.no_notification, false)
    and ${isEntered}
    and exists (select 1 from artisan_order part where part.order_id = o.id and part.deleted_at is null)
    and not exists (select 1 from sale_notice told where told.key = '${keyOf("")}' || refund.id and told.deleted_at is null)
  order by refund.id
  limit 100`

/** The buyers' mails about them: of one payment when it is named, at most a hundred at once. */
export async function noticesOfOrderRefunds(trx: Knex, payment_id: string | null = null): Promise<SaleNoticeInput[]> {
  const { rows } = await trx.raw<{ rows: OrderRefund[] }>(untold, { payment_id })
  const letterheads = [...(await readLetterheads(trx, rows.map(({ order_id }) => order_id))).values()]
  return rows.flatMap(({ id, order_id, amount }) => {
    const order = letterheads.find(part => part.order_id === order_id)
    if (!order)
      return []
    const { display_id, currency_code, buyer_name, email } = order
    return [{
      key: keyOf(id),
      kind: "refund" as const,
      recipient: email,
      order_id,
      payload: {
        order_id,
        display_id,
        currency_code,
        buyer_name,
        artisan_name: null,
        is_cancellation: false,
        reason: null,
        items: [],
        refunded_total: Number(fromMinor(toMinor(amount, currency_code), currency_code)),
      },
    }]
  })
}
