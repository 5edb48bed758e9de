import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Orders that stand without a split. An order of a cart stands once its payment is authorized (or deferred, or there
 * is nothing to pay): core writes the order first, and takes it back when the payment fails. The newest are left to
 * whoever is placing them.
 */
const unsplit = `
  select o.id
  from "order" o
  where o.id > ? and o.deleted_at is null
    and not o.is_draft_order and o.status not in ('canceled', 'draft')
    and o.created_at < now() - interval '10 seconds'
    and not exists (select 1 from artisan_order part where part.order_id = o.id and part.deleted_at is null)
    and exists (select 1 from order_item item where item.order_id = o.id and item.deleted_at is null)
    and (
      not exists (select 1 from order_cart link where link.order_id = o.id and link.deleted_at is null)
      or not exists (select 1 from order_payment_collection link where link.order_id = o.id and link.deleted_at is null)
      or exists (
        select 1
        from order_payment_collection link
        join payment_collection due on due.id = link.payment_collection_id and due.deleted_at is null
        left join payment on payment.payment_collection_id = due.id and payment.canceled_at is null and payment.deleted_at is null
        left join payment_session deferred on deferred.payment_collection_id = due.id and deferred.status = 'pending_authorization' and deferred.deleted_at is null
        where link.order_id = o.id and link.deleted_at is null
          and (due.amount <= 0 or payment.id is not null or deferred.id is not null)
      )
    )
  order by o.id
  limit ?`

/** The next of them by id after `after`, at most `limit`. */
export async function findUnsplit(knex: Knex, after: string, limit: number): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(unsplit, [after, limit])
  return rows.map(row => row.id)
}
