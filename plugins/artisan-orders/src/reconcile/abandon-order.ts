import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateEntityId, Modules, OrderStatus } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

import { isAbandoned } from "./find-abandoned"

/** Seconds after which whoever gave no sign of life has lost the cart's lock: core's own for completing it. */
const LEASE = 120

/** Both or neither: a cart that counts as bought without an order would be found by nobody. */
const giveBack = `
  with given as (update cart set completed_at = null, updated_at = now() where id = :cart_id)
  update order_cart set deleted_at = now(), updated_at = now() where cart_id = :cart_id and order_id = :order_id and deleted_at is null`

/** Does the work unless somebody is at the cart; then the next round comes back to it. */
async function unlessBusy(container: MedusaContainer, cart_id: string, work: () => Promise<void>): Promise<void> {
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = generateEntityId(undefined, "abandon")
  if (!await locking.acquire(cart_id, { ownerId, expire: LEASE }).then(() => true, () => false))
    return
  await work().finally(() => locking.release(cart_id, { ownerId }))
}

/** The payment first, so that core does not cancel it with the order; each step may be the last of a process. */
async function takeBack(container: MedusaContainer, { order_id, cart_id }: { order_id: string, cart_id: string }): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!await isAbandoned(knex, order_id))
    return
  const { data: payments } = await query.graph({ entity: "order_payment_collection", fields: ["payment_collection_id"], filters: { order_id } })
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss(
    payments.map(({ payment_collection_id }) => ({ [Modules.ORDER]: { order_id }, [Modules.PAYMENT]: { payment_collection_id } })),
  )
  const { data: [order] } = await query.graph({ entity: "order", fields: ["status"], filters: { id: order_id } })
  if (order?.status !== OrderStatus.CANCELED)
    await cancelOrderWorkflow(container).run({ input: { order_id } })
  await knex.raw(giveBack, { order_id, cart_id })
}

/**
 * Cancels an order whose process died before it was paid for, frees its stock, and gives its cart back with the payment
 * that the buyer prepared: completing it makes a new order, of the same authorization where there is one. Whoever
 * completes it comes by the provider's webhook or reconciler, or is the buyer.
 */
export async function abandonOrder(order_id: string, container: MedusaContainer): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [cart] } = await query.graph({ entity: "order_cart", fields: ["cart_id"], filters: { order_id } })
  if (cart)
    await unlessBusy(container, cart.cart_id, () => takeBack(container, { order_id, cart_id: cart.cart_id }))
}
