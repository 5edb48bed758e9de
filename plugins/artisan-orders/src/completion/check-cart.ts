import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { refuse } from "../errors/refuse"
import { isOwed, isPaid } from "../reconcile/standing"
import { loadOwners } from "../orders/load-owners"
import type { CartLine, CompletingCart } from "./cart"
import { checkPayment } from "./check-payment"
import { findShortLines } from "./find-short-lines"
import { requireTrading } from "./require-trading"

const ordersOfCart = `
  select (not ${isOwed} or ${isPaid}) as stands
  from order_cart link
  join "order" o on o.id = link.order_id and o.deleted_at is null
  where link.cart_id = ? and link.deleted_at is null`

/**
 * Whether the cart is an order already.
 * @throws a conflict while there is one that was not paid for: its process died, and the reconciler will take it back.
 */
async function hasOrder(cart: CompletingCart, container: MedusaContainer): Promise<boolean> {
  if (!cart.completed_at)
    return false
  const { rows: [order] } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { stands: boolean }[] }>(ordersOfCart, [cart.id])
  if (order && !order.stands)
    throw new MedusaError(MedusaError.Types.CONFLICT, `The cart ${cart.id} is being completed`)
  return order !== undefined
}

function checkQuantities(lines: readonly CartLine[]): void {
  const odd = lines.find(({ quantity }) => !Number.isSafeInteger(Number(quantity)) || Number(quantity) < 1)
  if (odd)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The quantity of the line ${odd.id} is not a whole number`, "validation_failed")
}

async function checkArtisans(lines: readonly CartLine[], container: MedusaContainer): Promise<void> {
  const owners = await loadOwners(container, lines.map(line => line.product_id))
  requireTrading(owners.values())
}

/**
 * Decides whether a cart may become an order now. A cart that has its order already is left alone: completing again
 * answers that order.
 * @throws a refusal that leaves the cart as it is.
 */
export async function checkCart(cart: CompletingCart, container: MedusaContainer): Promise<void> {
  if (await hasOrder(cart, container))
    return
  const lines = cart.items ?? []
  checkQuantities(lines)
  if (findShortLines(cart).length > 0)
    throw refuse("sold_out")
  await checkArtisans(lines, container)
  await checkPayment(cart, container)
}
