import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { refundKey } from "../../../../../http/wanted-refund"
import type { WantedRefundType } from "../../../../../http/wanted-refund"
import { findPart } from "../../../../../reads/find-part"
import { readAdminPart } from "../../../../../reads/read-admin-part"
import { refundArtisanOrderWorkflow } from "../../../../../workflows/refund-artisan-order"

/** Pays back an amount or some lines of one artisan's part. A refund that is still `pending` is tried again by itself. */
export const POST = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const part = await findPart(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id)
  const { key, ...refund } = req.validatedBody as WantedRefundType
  await refundArtisanOrderWorkflow(req.scope).run({
    input: {
      ...refund,
      artisan_order_id: part.id,
      order_id: part.order_id,
      created_by: req.auth_context.actor_id,
      key: refundKey(part.id, key),
    },
  })
  res.json({ artisan_order: await readAdminPart(req.scope, part.id) })
})
