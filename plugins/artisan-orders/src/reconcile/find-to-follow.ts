import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Orders with an open part that core has touched since: a fulfilment was made, shipped, delivered or taken back, lines
 * were changed, or the order was cancelled, and whoever did it died before the part followed. The last moments are left
 * to the events.
 */
const toFollow = `
  select distinct part.order_id as id
  from artisan_order part
  join "order" o on o.id = part.order_id
  left join order_fulfillment link on link.order_id = o.id and link.deleted_at is null
  left join fulfillment f on f.id = link.fulfillment_id and f.deleted_at is null
  where part.order_id > :after and part.deleted_at is null and part.status in ('pending', 'partially_shipped', 'shipped')
    and greatest(o.updated_at, f.updated_at) > part.updated_at
    and greatest(o.updated_at, f.updated_at) < now() - interval '20 seconds'
  order by part.order_id
  limit :limit`

/** The next of them by id after `after`, at most `limit`. */
export async function findToFollow(knex: Knex, after: string, limit: number): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(toFollow, { after, limit })
  return rows.map(row => row.id)
}
