import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"

import { answerSale } from "../../../../../http/answer-sale"
import { ownPart } from "../../../../../http/own-part"
import { sendArtisanOrderWorkflow } from "../../../../../workflows/send-artisan-order"
import type { ArtisanSendOrderType } from "../../validators"

/** Sends a parcel: what is named, else all that is left. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await ownPart(req)
  await sendArtisanOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody as ArtisanSendOrderType, artisan_order_id: part.id, order_id: part.order_id, created_by: req.artisan.member_id },
  })
  await answerSale(req, res, part.id)
})
