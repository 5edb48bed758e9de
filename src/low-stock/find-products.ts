import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { productStock } from "./product-stock"

/** The products that inventory levels or reservations are about. */
export async function productsOfStock(knex: Knex, ids: string[]): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { product_id: string }[] }>(`
    select distinct variant.product_id
    from (
      select inventory_item_id from inventory_level where id = any(:ids)
      union all
      select inventory_item_id from reservation_item where id = any(:ids)
    ) touched
    join product_variant_inventory_item link on link.inventory_item_id = touched.inventory_item_id and link.deleted_at is null
    join product_variant variant on variant.id = link.variant_id
    where variant.product_id is not null`, { ids })
  return rows.map(({ product_id }) => product_id)
}

/** Products whose stock is not as it was when last looked at, by their ids after `after`. */
export async function productsToWatch(knex: Knex, after: string, limit: number): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { product_id: string }[] }>(`
    with ${productStock}
    select owned.product_id
    from artisan_product owned
    join stock on stock.ownership_id = owned.id
    where owned.stock_state is distinct from stock.state and owned.product_id > :after
    order by owned.product_id
    limit :limit`, { product_ids: null, after, limit })
  return rows.map(({ product_id }) => product_id)
}
