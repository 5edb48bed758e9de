import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPart } from "../../../../../../../reads/find-part"
import { readSale } from "../../../../../../../reads/read-sale"
import { deliverParcelWorkflow } from "../../../../../../../workflows/deliver-parcel"

/** Says that a parcel has arrived. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await findPart(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id, req.artisan.id)
  await deliverParcelWorkflow(req.scope).run({
    input: { artisan_order_id: part.id, order_id: part.order_id, fulfillment_id: req.params.fulfillment_id ?? "" },
  })
  res.json({ artisan_order: await readSale(req.scope, part.id, req.artisan.id) })
})
