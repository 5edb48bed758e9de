import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A line that entitles its buyer to a review. */
export interface Purchase {
  product_id: string
  line_item_id: string
  order_id: string
  title: string
  thumbnail: string | null
  first_name: string | null
  last_name: string | null
}

interface Buyer { customer_id: string, order_id?: string | null, product_id?: string }

/** Money has come, or none was asked for; the order stands, and something is left of the line. */
const bought = `
  from "order"
  join order_item on order_item.order_id = "order".id and order_item.version = "order".version and order_item.deleted_at is null
  join order_line_item line on line.id = order_item.item_id and line.deleted_at is null
  join customer on customer.id = "order".customer_id
  left join order_address address on address.id = "order".shipping_address_id
  where "order".customer_id = :customer_id and "order".deleted_at is null and not "order".is_draft_order
    and "order".canceled_at is null and "order".status <> 'canceled'
    and order_item.quantity > 0 and line.product_id is not null
    and exists (select 1 from product where product.id = line.product_id and product.deleted_at is null)
    and (
      exists (
        select 1 from order_payment_collection link join payment_collection paid on paid.id = link.payment_collection_id
        where link.order_id = "order".id and link.deleted_at is null and paid.captured_amount > 0
      ) or not exists (
        select 1 from order_payment_collection link join payment_collection asked on asked.id = link.payment_collection_id
        where link.order_id = "order".id and link.deleted_at is null and asked.amount > 0
      )
    )`

/** The products that somebody has bought and may review, the latest purchase of each: of one order or product, or all. At most 100. */
export async function findPurchases(knex: Knex, { customer_id, order_id = null, product_id }: Buyer): Promise<Purchase[]> {
  const { rows } = await knex.raw<{ rows: Purchase[] }>(`
    select * from (
      select distinct on (line.product_id) line.product_id, line.id as line_item_id, "order".id as order_id, line.product_title as title,
        line.thumbnail, coalesce(customer.first_name, address.first_name) as first_name, coalesce(customer.last_name, address.last_name) as last_name,
        "order".created_at
      ${bought}
        ${order_id === null ? "" : "and \"order\".id = :order_id"}
        ${product_id === undefined ? "" : "and line.product_id = :product_id"}
      order by line.product_id, "order".created_at desc, line.id
    ) purchase order by created_at desc, product_id limit 100`, {
    customer_id,
    ...order_id === null ? {} : { order_id },
    ...product_id === undefined ? {} : { product_id },
  })
  return rows
}
