import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { orderFields } from "./loaded-order"
import type { LoadedLine, LoadedOrder } from "./loaded-order"

/** Reads orders with their totals; the number of statements does not grow with orders or lines. */
export async function loadOrders(container: MedusaContainer, ids: string[]): Promise<LoadedOrder[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: orderFields, filters: { id: ids } })
  return (data as unknown as LoadedOrder[]).map(withPlainNumbers)
}

function withPlainNumbers(order: LoadedOrder): LoadedOrder {
  return { ...order, items: order.items.map(plainLine) }
}

/**
 * Core answers its BigNumber objects here, which are no numbers to a schema or to `===`.
 * The only variant of a product often has the product's own title: that is said once.
 */
function plainLine(line: LoadedLine): LoadedLine {
  return {
    ...line,
    quantity: Number(line.quantity),
    unit_price: Number(line.unit_price),
    variant_title: line.variant_title === line.product_title ? null : line.variant_title,
  }
}

/** Reads one order; undefined when there is none. */
export async function loadOrder(container: MedusaContainer, id: string): Promise<LoadedOrder | undefined> {
  return (await loadOrders(container, [id]))[0]
}
