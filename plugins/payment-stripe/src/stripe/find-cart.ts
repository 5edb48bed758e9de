import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const sql = `
  select link.cart_id
  from payment_session session
  join cart_payment_collection link on link.payment_collection_id = session.payment_collection_id and link.deleted_at is null
  where session.id = ?`

/** The cart that a payment session is for; undefined for a payment of an order that stands. */
export async function findCart(knex: Knex, session_id: string): Promise<string | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: { cart_id: string }[] }>(sql, [session_id])
  return row?.cart_id
}
