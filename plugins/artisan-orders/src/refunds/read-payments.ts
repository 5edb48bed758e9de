import { toMinor } from "@craftmart/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A payment of an order, minor units. */
export interface OrderPayment {
  readonly id: string
  readonly currency_code: string
  readonly is_canceled: boolean
  readonly captured: bigint
  readonly refunded: bigint
  /** Captured, and neither refunded nor promised to a refund that is under way. */
  readonly free: bigint
  /** Captured, and no part's refund yet: what was paid back of the order as a whole, a part that is called off takes over. */
  readonly unclaimed: bigint
}

interface PaymentRow {
  readonly id: string
  readonly currency_code: string
  readonly is_canceled: boolean
  readonly captured: string
  readonly refunded: string
  readonly promised: string
  readonly claimed: string
}

/** A refund that core knows already is not promised any more; ours carry their id as a key. */
const payments = `
  select
    payment.id, payment.currency_code, payment.canceled_at is not null as is_canceled,
    (select coalesce(sum(amount), 0) from capture where payment_id = payment.id and deleted_at is null)::text as captured,
    (select coalesce(sum(amount), 0) from refund where payment_id = payment.id and deleted_at is null)::text as refunded,
    (
      select coalesce(sum(promise.amount), 0)
      from artisan_order_refund promise
      where promise.payment_id = payment.id and promise.status = 'pending' and promise.deleted_at is null
        and not exists (
          select 1 from refund
          where refund.payment_id = payment.id and refund.metadata->>'idempotency_key' = promise.id and refund.deleted_at is null
        )
    )::text as promised,
    (
      select coalesce(sum(amount), 0) from artisan_order_refund
      where artisan_order_refund.payment_id = payment.id and status <> 'failed' and artisan_order_refund.deleted_at is null
    )::text as claimed
  from order_payment_collection link
  join payment on payment.payment_collection_id = link.payment_collection_id and payment.deleted_at is null
  where link.order_id = ? and link.deleted_at is null
  order by payment.id`

/** The payments of an order, in one statement. */
export async function readPayments(knex: Knex, order_id: string): Promise<OrderPayment[]> {
  const { rows } = await knex.raw<{ rows: PaymentRow[] }>(payments, [order_id])
  return rows.map(({ id, currency_code, is_canceled, ...sums }) => {
    const minor = (amount: string) => toMinor(amount, currency_code)
    const [captured, refunded] = [minor(sums.captured), minor(sums.refunded)]
    return { id, currency_code, is_canceled, captured, refunded, free: captured - refunded - minor(sums.promised), unclaimed: captured - minor(sums.claimed) }
  })
}

/** The payment with the most money left on it; none when nothing was captured. */
export function paymentToRefund(payments: readonly OrderPayment[]): OrderPayment | undefined {
  return payments
    .filter(payment => payment.captured > 0n)
    .toSorted((a, b) => a.free === b.free ? 0 : a.free > b.free ? -1 : 1)[0]
}
