import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { refuse } from "../errors/refuse"

/** SQL: the stock `level` has promised more than there is to the reservation `held`. */
export const isOverdrawn = "not coalesce(held.allow_backorder, false) and level.reserved_quantity > level.stocked_quantity"

/** Whether an order that was made of the cart holds a reservation of goods that are not there. */
const overdrawn = `
  select 1
  from order_cart
  join order_item on order_item.order_id = order_cart.order_id and order_item.deleted_at is null
  join reservation_item held on held.line_item_id = order_item.item_id and held.deleted_at is null
  join inventory_level level
    on level.inventory_item_id = held.inventory_item_id and level.location_id = held.location_id and level.deleted_at is null
  where order_cart.cart_id = ? and order_cart.deleted_at is null
    and ${isOverdrawn}
  limit 1`

/**
 * The last look before money moves: core checks each line of a batch against the same stock, so two lines on one
 * inventory item oversell it (medusajs/medusa issue 16502). One statement.
 * @throws the refusal `sold_out`; core then takes order and reservations back.
 */
export async function checkReservations(cartId: string, container: MedusaContainer): Promise<void> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{ rows: unknown[] }>(overdrawn, [cartId])
  if (rows.length > 0)
    throw refuse("sold_out")
}
