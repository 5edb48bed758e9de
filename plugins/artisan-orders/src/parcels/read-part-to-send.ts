import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What a part of an order has left to send. */
export interface PartToSend {
  readonly is_canceled: boolean
  /** Core needs the order's shipping option to make a fulfilment. */
  readonly has_shipping_method: boolean
  readonly lines: readonly { readonly line_item_id: string, readonly left: number }[]
}

const part = `
  select
    (part.canceled_at is not null or o.status in ('canceled', 'draft')) as is_canceled,
    exists (
      select 1 from order_shipping link
      join order_shipping_method method on method.id = link.shipping_method_id and method.deleted_at is null
      where link.order_id = o.id and link.version = o.version and link.deleted_at is null and method.shipping_option_id is not null
    ) as has_shipping_method,
    (
      select coalesce(json_agg(json_build_object('line_item_id', line.line_item_id, 'left', item.quantity - item.fulfilled_quantity) order by line.id), '[]')
      from artisan_order_line line
      join order_item item on item.item_id = line.line_item_id and item.order_id = o.id and item.version = o.version and item.deleted_at is null
      where line.artisan_order_id = part.id and line.deleted_at is null
    ) as lines
  from artisan_order part
  join "order" o on o.id = part.order_id
  where part.id = ? and part.deleted_at is null`

/** Undefined when there is no such part. */
export async function readPartToSend(knex: Knex, artisan_order_id: string): Promise<PartToSend | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: PartToSend[] }>(part, [artisan_order_id])
  return row
}
