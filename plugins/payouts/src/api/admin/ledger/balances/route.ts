import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { listBalances } from "../../../../ledger/list-balances"
import type { AdminGetBalancesType } from "../../validators"

/** What is owed to whom now, a row a currency. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.validatedQuery as AdminGetBalancesType
  const { limit, offset } = query
  res.json({ ...await listBalances(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), query), limit, offset })
}
