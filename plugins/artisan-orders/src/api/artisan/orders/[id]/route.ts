import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"

import { answerSale } from "../../../../http/answer-sale"

/** One of the artisan's own sales. */
export const GET = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  await answerSale(req, res, req.params.id)
})
