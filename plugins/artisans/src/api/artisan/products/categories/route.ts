import type { MedusaResponse } from "@medusajs/framework/http"

import { readCategories } from "../../../../listings/categories"
import type { ArtisanRequest } from "../../../../types/artisan-request"

/** The categories that a product can be put into, each with its path. */
export async function GET(req: ArtisanRequest, res: MedusaResponse) {
  res.json({ categories: await readCategories(req.scope) })
}
