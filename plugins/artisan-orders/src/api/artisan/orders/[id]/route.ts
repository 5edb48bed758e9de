import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"

import { readSale } from "../../../../reads/read-sale"

/** One of the artisan's own sales. */
export const GET = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  res.json({ artisan_order: await readSale(req.scope, req.params.id, req.artisan.id) })
})
