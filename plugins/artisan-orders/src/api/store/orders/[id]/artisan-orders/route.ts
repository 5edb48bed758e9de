import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { partFields } from "../../../../../reads/columns"
import { listParts } from "../../../../../reads/list-parts"
import { presentPart } from "../../../../../reads/present-part"
import { requireOrder } from "../../../../../reads/require-order"
import type { StoreGetArtisanOrdersType } from "../../validators"

/** The parts of an order, one an artisan, for whoever may read the order. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset } = req.validatedQuery as StoreGetArtisanOrdersType
  const order_id = req.params.id ?? ""
  await requireOrder(req.scope, order_id)
  const { parts, count } = await listParts(req.scope, partFields, { order_id }, { limit, offset, order: "id" })
  res.json({ artisan_orders: parts.map(presentPart), count, limit, offset })
}
