import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"

import { answerSale } from "../../../../../http/answer-sale"
import { ownPart } from "../../../../../http/own-part"
import { refundKey } from "../../../../../http/wanted-refund"
import type { WantedRefundType } from "../../../../../http/wanted-refund"
import { refundArtisanOrderWorkflow } from "../../../../../workflows/refund-artisan-order"

/** Gives the buyer an amount or some pieces' price back, of the own part alone; the pieces stay ordered. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await ownPart(req)
  const { key, ...refund } = req.validatedBody as WantedRefundType
  await refundArtisanOrderWorkflow(req.scope).run({
    input: {
      ...refund,
      artisan_order_id: part.id,
      order_id: part.order_id,
      created_by: req.artisan.member_id,
      key: refundKey(part.id, key),
    },
  })
  await answerSale(req, res, part.id)
})
