import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { exportParts } from "../../../../export/export-parts"
import type { AdminExportArtisanOrdersType } from "../../validators"

/** The artisan orders that match as a CSV file, streamed: a slow reader slows the reading, and nothing piles up. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const filters = req.validatedQuery as AdminExportArtisanOrdersType
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.set({ "content-type": "text/csv; charset=utf-8", "content-disposition": "attachment; filename=\"artisan-orders.csv\"" })
  await pipeline(Readable.from(exportParts(knex, filters)), res)
}
