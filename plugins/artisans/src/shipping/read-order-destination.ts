import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Where an order goes and in which currency it is paid. */
export type OrderDestination = { currency_code: string, country_code: string | null }

/** For order edits and returns, which tell a fulfillment provider neither. Undefined: no such order. */
export async function readOrderDestination(knex: Knex, orderId: string): Promise<OrderDestination | undefined> {
  return knex("order")
    .leftJoin("order_address", "order_address.id", "order.shipping_address_id")
    .where("order.id", orderId)
    .first<OrderDestination | undefined>("order.currency_code", "order_address.country_code")
}
