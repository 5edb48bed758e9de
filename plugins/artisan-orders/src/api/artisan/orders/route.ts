import type { ArtisanRequest } from "@craftmart/artisans/types"
import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { saleFields } from "../../../reads/columns"
import { countByStatus } from "../../../reads/count-by-status"
import { listParts } from "../../../reads/list-parts"
import { presentSale } from "../../../reads/present-sale"
import type { ArtisanGetOrdersType } from "./validators"

/** The artisan's own sales, and how many there are of each status. */
export async function GET(req: ArtisanRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, order, ...query } = req.validatedQuery as ArtisanGetOrdersType
  const filters = { ...query, artisan_id: req.artisan.id }
  const [{ parts, count }, counts] = await Promise.all([
    listParts(req.scope, saleFields, filters, { limit, offset, order }),
    countByStatus(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), filters),
  ])
  res.json({ artisan_orders: parts.map(presentSale), count, limit, offset, counts })
}
