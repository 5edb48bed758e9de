import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"

/** Cancels an order that was never paid for, frees its stock, and gives its cart back: completing it makes a new order. */
export async function abandonOrder(order_id: string, container: MedusaContainer): Promise<void> {
  const { data: links } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id", "cart_id"],
    filters: { order_id },
  })
  await cancelOrderWorkflow(container).run({ input: { order_id } })
  await container.resolve(ContainerRegistrationKeys.LINK).dismiss(links.map(({ cart_id }) => ({
    [Modules.ORDER]: { order_id },
    [Modules.CART]: { cart_id },
  })))
  await container.resolve(Modules.CART).updateCarts(links.map(({ cart_id }) => ({ id: cart_id, completed_at: null })))
}
