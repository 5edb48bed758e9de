import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { listArtisans } from "../../../reads/list-artisans"
import type { ListArtisansQuery } from "./validators"

/** All artisans, with what they sold, their rating and their products. */
export const GET = answering<AuthenticatedMedusaRequest<unknown, ListArtisansQuery>>(async (req, res) => {
  const query = req.validatedQuery
  const { artisans, count, currency_code } = await listArtisans(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), query)
  res.json({ artisans, count, currency_code, limit: query.limit, offset: query.offset })
})
