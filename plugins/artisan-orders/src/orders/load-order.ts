import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { orderFields } from "./loaded-order"
import type { LoadedOrder } from "./loaded-order"

/** Reads orders with their totals; the number of statements does not grow with orders or lines. */
export async function loadOrders(container: MedusaContainer, ids: string[]): Promise<LoadedOrder[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: orderFields, filters: { id: ids } })
  return (data as unknown as LoadedOrder[]).map(withPlainNumbers)
}

/** Core answers its BigNumber objects here, which are no numbers to a schema or to `===`. */
function withPlainNumbers(order: LoadedOrder): LoadedOrder {
  const items = order.items.map(item => ({ ...item, quantity: Number(item.quantity), unit_price: Number(item.unit_price) }))
  return { ...order, items }
}

/** Reads one order; undefined when there is none. */
export async function loadOrder(container: MedusaContainer, id: string): Promise<LoadedOrder | undefined> {
  return (await loadOrders(container, [id]))[0]
}
