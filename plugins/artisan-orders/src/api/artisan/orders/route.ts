import type { ArtisanRequest } from "@craftmart/artisans/types"
import type { MedusaResponse } from "@medusajs/framework/http"

import { saleFields } from "../../../reads/columns"
import { listParts } from "../../../reads/list-parts"
import { presentSale } from "../../../reads/present"
import type { ArtisanGetOrdersType } from "./validators"

/** The artisan's own sales. */
export async function GET(req: ArtisanRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, order, status } = req.validatedQuery as ArtisanGetOrdersType
  const filters = { artisan_id: req.artisan.id, ...status && { status } }
  const { parts, count } = await listParts(req.scope, saleFields, filters, { limit, offset, order })
  res.json({ artisan_orders: parts.map(presentSale), count, limit, offset })
}
