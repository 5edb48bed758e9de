import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { movedOf } from "./standing"

/** Orders with a refund that is due again: its provider did not answer, or its process died. */
const toRefund = `
  select distinct part.order_id as id
  from artisan_order_refund refund
  join artisan_order part on part.id = refund.artisan_order_id
  where part.order_id > :after and refund.status = 'pending' and refund.deleted_at is null
    and refund.next_attempt_at < now() - interval '20 seconds'
  order by part.order_id
  limit :limit`

/** SQL: what moved, to the digits of the currency: core keeps sums that were never rounded. */
const sumOf = (table: "capture" | "refund") => `
  round(${movedOf(table)}, coalesce((select decimal_digits::int from currency where code = payment.currency_code), 2))`

/** SQL: the money of `part` has gone back since, when the provider's error was over, and its row does not say so. */
const isPaidBackLate = `(
  part.total > coalesce((select sum(amount) from artisan_order_refund known where known.artisan_order_id = part.id and known.status <> 'failed' and known.deleted_at is null), 0)
  and not exists (
    select 1 from order_payment_collection link join payment on payment.payment_collection_id = link.payment_collection_id and payment.deleted_at is null
    where link.order_id = o.id and link.deleted_at is null and ${sumOf("refund")} <> ${sumOf("capture")}
  )
)`

/** Orders that core has cancelled, whose parts do not know it yet, or not that they were paid back. */
const toSettle = `
  select distinct part.order_id as id
  from artisan_order part
  join "order" o on o.id = part.order_id and o.status = 'canceled'
  where part.order_id > :after and part.deleted_at is null and (part.status <> 'canceled' or ${isPaidBackLate})
    and o.canceled_at < now() - interval '20 seconds'
  order by part.order_id
  limit :limit`

function finder(statement: string) {
  return async (knex: Knex, after: string, limit: number): Promise<string[]> => {
    const { rows } = await knex.raw<{ rows: { id: string }[] }>(statement, { after, limit })
    return rows.map(row => row.id)
  }
}

/** The next of them by id after `after`, at most `limit`. */
export const findToRefund = finder(toRefund)
export const findToSettle = finder(toSettle)
