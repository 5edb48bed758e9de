import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPart } from "../../../../../reads/find-part"
import { readSale } from "../../../../../reads/read-sale"
import { writeToBuyerWorkflow } from "../../../../../workflows/write-to-buyer"
import type { ArtisanWriteToBuyerType } from "../../validators"

/** Writes to the buyer, by mail; what was written stays with the order. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await findPart(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id, req.artisan.id)
  const { message } = req.validatedBody as ArtisanWriteToBuyerType
  await writeToBuyerWorkflow(req.scope).run({
    input: { artisan_order_id: part.id, order_id: part.order_id, member_id: req.artisan.member_id, message },
  })
  res.json({ artisan_order: await readSale(req.scope, part.id, req.artisan.id) })
})
