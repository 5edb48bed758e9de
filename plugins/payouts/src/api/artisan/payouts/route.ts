import type { ArtisanRequest } from "@craftmart/artisans/types"
import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { balancesOf, listEntries } from "../../../ledger/list-entries"
import type { Page } from "../../../ledger/list-entries"
import { presentEntry } from "../../../ledger/present"

/** The artisan's own side of the ledger, and what is owed now. */
export async function GET(req: ArtisanRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = req.validatedQuery as unknown as Page
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const own = { owner: { artisan_id: req.artisan.id } }
  const [{ entries, count }, balances] = await Promise.all([listEntries(knex, own, { limit, offset }), balancesOf(knex, own)])
  res.json({ entries: entries.map(presentEntry), count, limit, offset, balances })
}
