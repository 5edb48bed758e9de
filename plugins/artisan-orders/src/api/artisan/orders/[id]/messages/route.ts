import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"

import { answerSale } from "../../../../../http/answer-sale"
import { ownPart } from "../../../../../http/own-part"
import { writeToBuyerWorkflow } from "../../../../../workflows/write-to-buyer"
import type { ArtisanWriteToBuyerType } from "../../validators"

/** Writes to the buyer, by mail; what was written stays with the order. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await ownPart(req)
  const { message } = req.validatedBody as ArtisanWriteToBuyerType
  await writeToBuyerWorkflow(req.scope).run({
    input: { artisan_order_id: part.id, order_id: part.order_id, member_id: req.artisan.member_id, message },
  })
  await answerSale(req, res, part.id)
})
