import type { ArtisanRequest } from "@craftmart/artisans/types"
import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { saleFields } from "../../../../reads/columns"
import { isId } from "../../../../reads/is-id"
import { listParts } from "../../../../reads/list-parts"
import { presentSale } from "../../../../reads/present"

/** One of the artisan's own sales; anyone else's is as if it were not there, word for word. */
export async function GET(req: ArtisanRequest, res: MedusaResponse): Promise<void> {
  const { id } = req.params
  const { parts: [part] } = isId(id)
    ? await listParts(req.scope, saleFields, { id, artisan_id: req.artisan.id }, { limit: 1, offset: 0 })
    : { parts: [] }
  if (!part)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.")
  res.json({ artisan_order: presentSale(part) })
}
