import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderStatus } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

/**
 * Cancels an order that was never paid for, frees its stock, and gives its cart back: completing it makes a new order.
 * The cancelled payment collection stays with the order; the cart gets a new one with its next payment.
 */
export async function abandonOrder(order_id: string, container: MedusaContainer): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [order] } = await query.graph({ entity: "order", fields: ["status"], filters: { id: order_id } })
  const { data: carts } = await query.graph({ entity: "order_cart", fields: ["cart_id"], filters: { order_id } })
  const ids = carts.map(({ cart_id }) => cart_id)
  const { data: payments } = await query.graph({
    entity: "cart_payment_collection",
    fields: ["cart_id", "payment_collection_id"],
    filters: { cart_id: ids },
  })
  if (order?.status !== OrderStatus.CANCELED)
    await cancelOrderWorkflow(container).run({ input: { order_id } })
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss([
    ...ids.map(cart_id => ({ [Modules.ORDER]: { order_id }, [Modules.CART]: { cart_id } })),
    ...payments.map(({ cart_id, payment_collection_id }) => ({ [Modules.CART]: { cart_id }, [Modules.PAYMENT]: { payment_collection_id } })),
  ])
  await container.resolve(Modules.CART).updateCarts(ids.map(id => ({ id, completed_at: null })))
}
