import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { takeLock } from "../../../locks/with-lock"

const cartOf = "select cart_id from cart_payment_collection where payment_collection_id = ? and deleted_at is null"

/** An order that cost nothing has no payment; when it is changed later, the same collection is to be paid. */
const bought = `
  select 1
  from order_cart link
  join "order" o on o.id = link.order_id and o.status <> 'canceled' and o.deleted_at is null
  where link.cart_id = :cart_id and link.deleted_at is null and (
    o.created_at > now() - interval '10 minutes'
    or exists (select 1 from payment where payment.payment_collection_id = :collection_id and payment.canceled_at is null and payment.deleted_at is null)
  )`

async function findCartOf(knex: Knex, payment_collection_id: string): Promise<string | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: { cart_id: string }[] }>(cartOf, [payment_collection_id])
  return row?.cart_id
}

async function isBought(knex: Knex, cart_id: string, collection_id: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(bought, { cart_id, collection_id })
  return rows.length > 0
}

const busy = { type: "conflict", code: "cart_busy", message: "This cart is being paid for. Please try again in a moment." }
const done = { type: "conflict", code: "cart_completed", message: "This cart has been bought already." }

/**
 * A new payment takes the place of a cart's old one, which core lets go. One that pays for an order must not be: the
 * money would go back, and the order stand. Payments of a cart are made one by one, and never while it is completed.
 */
export async function keepPaymentOfOrder(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const collection_id = req.params.id ?? ""
  const cart_id = await findCartOf(knex, collection_id)
  if (!cart_id)
    return next()
  const release = await takeLock(cart_id, req.scope).catch(() => undefined)
  if (!release) {
    res.status(409).json(busy)
    return
  }
  const send = res.json.bind(res)
  res.json = (body: unknown) => {
    // A lock that is not given back ends by itself.
    void release().catch(() => undefined).then(() => send(body))
    return res
  }
  if (!await isBought(knex, cart_id, collection_id))
    return next()
  res.status(409).json(done)
}
