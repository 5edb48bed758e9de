import { answering, isId, refuse } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readOpenOrders } from "./read-artisan-business"

const NAMED = 5

/** An artisan who owes parcels cannot be closed: nobody could send them any more. */
export const refuseClosingWithOpenOrders = answering<AuthenticatedMedusaRequest>(async (req, _res, next) => {
  const { id } = req.params
  if (!isId(id))
    return next()
  const { open_orders, open_count } = await readOpenOrders(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), id, NAMED)
  if (open_count === 0)
    return next()
  const named = open_orders.map(({ display_id }) => `#${display_id}`).join(", ")
  const more = open_count > open_orders.length ? ` and ${open_count - open_orders.length} more` : ""
  throw refuse({ status: 409, code: "artisan_has_open_orders", message: `These orders still have to be sent: ${named}${more}. Send or cancel them first.` })
})
