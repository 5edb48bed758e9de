import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"

import { answerSale } from "../../../../../../../http/answer-sale"
import { ownPart } from "../../../../../../../http/own-part"
import { deliverParcelWorkflow } from "../../../../../../../workflows/deliver-parcel"

/** Says that a parcel has arrived. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await ownPart(req)
  await deliverParcelWorkflow(req.scope).run({
    input: { artisan_order_id: part.id, order_id: part.order_id, fulfillment_id: req.params.fulfillment_id ?? "" },
  })
  await answerSale(req, res, part.id)
})
