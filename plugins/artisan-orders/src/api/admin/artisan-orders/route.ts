import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { saleFields } from "../../../reads/columns"
import { listParts } from "../../../reads/list-parts"
import { presentAdminPart } from "../../../reads/present-admin-part"
import type { AdminGetArtisanOrdersType } from "../validators"

/** All artisan orders, by artisan, order, status, words and time. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, order, ...filters } = req.validatedQuery as AdminGetArtisanOrdersType
  const { parts, count } = await listParts(req.scope, saleFields, filters, { limit, offset, order })
  res.json({ artisan_orders: parts.map(presentAdminPart), count, limit, offset })
}
