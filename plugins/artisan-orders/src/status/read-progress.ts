import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { LineProgress } from "./status-of"

/** A part of an order with what core says of its lines. */
export interface PartProgress {
  readonly id: string
  readonly is_canceled: boolean
  readonly lines: readonly LineProgress[]
}

/** Core keeps a row a line and version; a line that was taken out of the order has none in the present one. */
const progress = `
  select
    part.id,
    (part.canceled_at is not null or o.status = 'canceled') as is_canceled,
    json_agg(json_build_object(
      'ordered', coalesce(item.quantity, 0),
      'shipped', coalesce(item.shipped_quantity, 0),
      'delivered', coalesce(item.delivered_quantity, 0)
    )) as lines
  from artisan_order part
  join "order" o on o.id = part.order_id
  join artisan_order_line line on line.artisan_order_id = part.id and line.deleted_at is null
  left join order_item item
    on item.item_id = line.line_item_id and item.order_id = o.id and item.version = o.version and item.deleted_at is null
  where part.order_id = any(?) and part.deleted_at is null
  group by part.id, o.status
  order by part.id`

/** The parts of orders, in one statement. */
export async function readProgress(trx: Knex, order_ids: readonly string[]): Promise<PartProgress[]> {
  const { rows } = await trx.raw<{ rows: PartProgress[] }>(progress, [[...order_ids]])
  return rows
}
