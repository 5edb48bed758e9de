import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readOverview } from "../../../../overview/read-overview"
import type { GetOverviewQuery } from "./validators"

/** Sales, commission and new artisans of some days, and the tasks that wait now. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ overview: await readOverview(knex, req.validatedQuery as GetOverviewQuery) })
})
