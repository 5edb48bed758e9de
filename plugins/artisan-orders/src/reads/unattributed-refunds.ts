import { fromMinor, toMinor } from "@craftmart/money"
import type { Amount } from "@craftmart/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What was paid back of an order by its parts, and what by nobody's part: by an admin on the order as a whole. */
export interface RefundAttribution { attributed_total: number, unattributed_total: number }

const sums = `
  select
    (
      select coalesce(sum(refund.amount), 0)
      from order_payment_collection link
      join payment on payment.payment_collection_id = link.payment_collection_id and payment.deleted_at is null
      join refund on refund.payment_id = payment.id and refund.deleted_at is null
      where link.order_id = :order_id and link.deleted_at is null
    )::text as refunded,
    (
      select coalesce(sum(refund.amount), 0)
      from artisan_order_refund refund
      join artisan_order part on part.id = refund.artisan_order_id
      where part.order_id = :order_id and refund.status = 'succeeded' and refund.payment_id is not null and refund.deleted_at is null
    )::text as attributed`

/** Compares core's refunds with ours; one statement, amounts in major units. */
export async function attributeRefunds(knex: Knex, order_id: string, currency_code: string): Promise<RefundAttribution> {
  const { rows: [row] } = await knex.raw<{ rows: { refunded: Amount, attributed: Amount }[] }>(sums, { order_id })
  const attributed = toMinor(row?.attributed ?? 0, currency_code)
  const rest = toMinor(row?.refunded ?? 0, currency_code) - attributed
  return {
    attributed_total: Number(fromMinor(attributed, currency_code)),
    unattributed_total: Number(fromMinor(rest > 0n ? rest : 0n, currency_code)),
  }
}
