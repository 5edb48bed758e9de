import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"

import { answerSale } from "../../../../../http/answer-sale"
import { ownPart } from "../../../../../http/own-part"
import { cancelArtisanOrderWorkflow } from "../../../../../workflows/cancel-artisan-order"
import type { ArtisanCancelOrderType } from "../../validators"

/** Calls the order off, as long as nothing of it was packed; the buyer gets the money back. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await ownPart(req)
  await cancelArtisanOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody as ArtisanCancelOrderType, artisan_order_id: part.id, order_id: part.order_id, created_by: req.artisan.member_id },
  })
  await answerSale(req, res, part.id)
})
