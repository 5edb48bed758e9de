import type { MedusaResponse } from "@medusajs/framework/http"

import { readCurrencies } from "../../../../listings/currencies"
import type { ArtisanRequest } from "../../../../types/artisan-request"

/** The currencies that a price can be given in. */
export async function GET(req: ArtisanRequest, res: MedusaResponse) {
  res.json({ currencies: await readCurrencies(req.scope) })
}
