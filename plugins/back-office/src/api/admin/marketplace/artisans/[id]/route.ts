import { answering, isId, refuse } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readOpenOrders, readSales } from "../../../../../artisans/read-artisan-business"

const SHOWN = 10

/** What an artisan has sold, and what still waits to be sent. Of an unknown artisan that is nothing. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { id } = req.params
  if (!isId(id))
    throw refuse({ status: 404, code: "artisan_not_found", message: "There is no such artisan." })
  const [sales, open] = await Promise.all([readSales(knex, id), readOpenOrders(knex, id, SHOWN)])
  res.json({ sales, ...open })
})
