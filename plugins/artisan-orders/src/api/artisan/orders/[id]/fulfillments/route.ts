import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPart } from "../../../../../reads/find-part"
import { readSale } from "../../../../../reads/read-sale"
import { sendArtisanOrderWorkflow } from "../../../../../workflows/send-artisan-order"
import type { ArtisanSendOrderType } from "../../validators"

/** Sends a parcel: what is named, else all that is left. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await findPart(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id, req.artisan.id)
  await sendArtisanOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody as ArtisanSendOrderType, artisan_order_id: part.id, order_id: part.order_id, created_by: req.artisan.member_id },
  })
  res.json({ artisan_order: await readSale(req.scope, part.id, req.artisan.id) })
})
