import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { refuse } from "../errors/refuse"
import { loadOwners } from "../orders/load-owners"
import type { CartLine, CompletingCart } from "./cart"
import { checkPayment } from "./check-payment"
import { findShortLines } from "./find-short-lines"

async function hasOrder(cart: CompletingCart, container: MedusaContainer): Promise<boolean> {
  if (!cart.completed_at)
    return false
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cart.id },
  })
  return data.length > 0
}

function checkQuantities(lines: readonly CartLine[]): void {
  const odd = lines.find(({ quantity }) => !Number.isSafeInteger(Number(quantity)) || Number(quantity) < 1)
  if (odd)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The quantity of the line ${odd.id} is not a whole number`, "validation_failed")
}

async function checkArtisans(lines: readonly CartLine[], container: MedusaContainer): Promise<void> {
  const owners = await loadOwners(container, lines.map(line => line.product_id))
  if ([...owners.values()].some(artisan => artisan.status !== "active"))
    throw refuse("artisan_suspended")
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
