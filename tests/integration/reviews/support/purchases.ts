import type { Connection } from "../../../support/orders/fetch-effects"

export type Purchase = { customer_id: string, product_id: string }

/** What core counts of a line besides its quantity. */
const parts = ["fulfilled", "delivered", "shipped", "return_requested", "return_received", "return_dismissed", "written_off"]

/** As many customers who each bought the product, written straight into core's tables: orders that asked for no money. */
export async function makePurchases(connection: Connection, product_id: string, count: number): Promise<Purchase[]> {
  const { rows } = await connection.raw(`
    with buyers as (
      insert into customer (id, email, first_name, last_name, has_account)
      select 'cus_' || tag, tag || '@craftmart.test', 'Buyer', tag, true from (select md5(random()::text || n) as tag from generate_series(1, ?::int) n) t returning id
    ), orders as (
      insert into "order" (id, customer_id, version, status, currency_code, is_draft_order)
      select 'order_' || id, id, 1, 'completed', 'eur', false from buyers returning id, customer_id
    ), lines as (
      insert into order_line_item (id, title, product_id, product_title, unit_price, raw_unit_price)
      select 'ordli_' || id, 'A thing', ?, 'A thing', 1, '{"value": "1", "precision": 20}' from orders returning id
    ), items as (
      insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, ${parts.map(part => `${part}_quantity, raw_${part}_quantity`).join(", ")})
      select 'orditem_' || orders.id, orders.id, 1, 'ordli_' || orders.id, 1, '{"value": "1", "precision": 20}', ${parts.map(() => "0, '{\"value\": \"0\", \"precision\": 20}'").join(", ")} from orders returning id
    )
    select customer_id from orders, (select count(*) from lines) l, (select count(*) from items) i`, [count, product_id])
  return rows.map(row => ({ customer_id: String(row.customer_id), product_id }))
}
