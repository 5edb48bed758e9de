import type { ArtisanRequest } from "@craftmart/artisans/types"
import { answering } from "@craftmart/http"
import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"

import type { WantedRefundType } from "../../../../../http/wanted-refund"
import { findPart } from "../../../../../reads/find-part"
import { readSale } from "../../../../../reads/read-sale"
import { refundArtisanOrderWorkflow } from "../../../../../workflows/refund-artisan-order"

/** Gives the buyer an amount or some pieces' price back, of the own part alone; the pieces stay ordered. */
export const POST = answering(async (req: ArtisanRequest, res: MedusaResponse) => {
  const part = await findPart(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id, req.artisan.id)
  const { key, ...refund } = req.validatedBody as WantedRefundType
  await refundArtisanOrderWorkflow(req.scope).run({
    input: {
      ...refund,
      artisan_order_id: part.id,
      order_id: part.order_id,
      created_by: req.artisan.member_id,
      key: `refund:${part.id}:${key ?? generateEntityId(undefined, "once")}`,
    },
  })
  res.json({ artisan_order: await readSale(req.scope, part.id, req.artisan.id) })
})
