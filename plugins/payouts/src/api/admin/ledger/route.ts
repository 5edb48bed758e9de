import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { balancesOf, listEntries } from "../../../ledger/list-entries"
import { presentAdminEntry } from "../../../ledger/present"
import { ownerOf } from "../../../ledger/owner-of"
import type { AdminGetLedgerType } from "../validators"

/** The whole ledger, or one side of it, and what it comes to. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, artisan_id, ...wanted } = req.validatedQuery as AdminGetLedgerType
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const filters = { owner: ownerOf(artisan_id), ...wanted }
  const [{ entries, count }, balances] = await Promise.all([listEntries(knex, filters, { limit, offset }), balancesOf(knex, filters)])
  res.json({ entries: entries.map(presentAdminEntry), count, limit, offset, balances })
}
