import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPart } from "../../../../../reads/find-part"
import { readSale } from "../../../../../reads/read-sale"
import { cancelArtisanOrderWorkflow } from "../../../../../workflows/cancel-artisan-order"
import type { ArtisanCancelOrderType } from "../../validators"

/** Calls the order off, as long as nothing of it was packed; the buyer gets the money back. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await findPart(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id, req.artisan.id)
  await cancelArtisanOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody as ArtisanCancelOrderType, artisan_order_id: part.id, order_id: part.order_id, created_by: req.artisan.member_id },
  })
  res.json({ artisan_order: await readSale(req.scope, part.id, req.artisan.id) })
})
