import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Orders with a refund that is due again: its provider did not answer, or its process died. */
const toRefund = `
  select distinct part.order_id as id
  from artisan_order_refund refund
  join artisan_order part on part.id = refund.artisan_order_id
  where part.order_id > :after and refund.status = 'pending' and refund.deleted_at is null
    and refund.next_attempt_at < now() - interval '20 seconds'
  order by part.order_id
  limit :limit`

/** Orders that core has cancelled, whose parts do not know it yet. */
const toSettle = `
  select distinct part.order_id as id
  from artisan_order part
  join "order" o on o.id = part.order_id and o.status = 'canceled'
  where part.order_id > :after and part.deleted_at is null and part.status <> 'canceled'
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
