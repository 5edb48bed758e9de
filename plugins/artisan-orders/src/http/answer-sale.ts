import type { ArtisanRequest } from "@craftmart/artisans/types"
import type { MedusaResponse } from "@medusajs/framework/http"

import { readSale } from "../reads/read-sale"

/** Answers one of the artisan's own sales as it is now. @throws a 404 refusal for every other id. */
export async function answerSale(req: ArtisanRequest, res: MedusaResponse, id: string | undefined): Promise<void> {
  res.json({ artisan_order: await readSale(req.scope, id, req.artisan.id) })
}
