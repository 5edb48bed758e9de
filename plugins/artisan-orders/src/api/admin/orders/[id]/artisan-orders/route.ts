import { isId } from "@craftmart/http"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { loadOrder } from "../../../../../orders/load-order"
import { saleFields } from "../../../../../reads/columns"
import { findDifferences, isBalanced } from "../../../../../reads/find-differences"
import { listParts } from "../../../../../reads/list-parts"
import { presentAdminPart } from "../../../../../reads/present-admin-part"
import { attributeRefunds } from "../../../../../reads/unattributed-refunds"

/** An order has no more parts than lines, and core does not page those either. */
const ALL = 10_000

function notFound(id: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_FOUND, `Order id not found: ${id}`)
}

/** The parts of an order, and whether they still add up to it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order_id = req.params.id ?? ""
  if (!isId(order_id))
    throw notFound(order_id)
  const [order, { parts, count }] = await Promise.all([
    loadOrder(req.scope, order_id),
    listParts(req.scope, saleFields, { order_id }, { limit: ALL, offset: 0, order: "id" }),
  ])
  if (!order)
    throw notFound(order_id)
  const differences = findDifferences(order, parts)
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const refunds = await attributeRefunds(knex, order_id, order.currency_code)
  res.json({ artisan_orders: parts.map(presentAdminPart), count, limit: ALL, offset: 0, balanced: isBalanced(differences), differences, refunds })
}
