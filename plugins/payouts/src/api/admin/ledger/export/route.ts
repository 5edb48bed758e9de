import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { exportEntries } from "../../../../ledger/export-entries"
import { ownerOf } from "../../../../ledger/owner-of"
import type { AdminExportLedgerType } from "../../validators"

/** The entries that match as a CSV file, streamed: a slow reader slows the reading, and nothing piles up. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { artisan_id, ...wanted } = req.validatedQuery as AdminExportLedgerType
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.set({ "content-type": "text/csv; charset=utf-8", "content-disposition": "attachment; filename=\"ledger.csv\"" })
  await pipeline(Readable.from(exportEntries(knex, { owner: ownerOf(artisan_id), ...wanted })), res)
}
