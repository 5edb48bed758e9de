import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { listLimits } from "../../../shipping/limits/limits"
import { listZones } from "../../../shipping/zones/list-zones"
import type { ArtisanRequest } from "../../../types/artisan-request"

/** What the marketplace has decided for everybody's rates: zones, and what may be asked. */
export const GET = answering<ArtisanRequest>(async (req, res) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ zones: await listZones(knex), limits: await listLimits(knex) })
})
