import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPart } from "../../../../../reads/find-part"
import { readAdminPart } from "../../../../../reads/read-admin-part"
import { cancelArtisanOrderWorkflow } from "../../../../../workflows/cancel-artisan-order"
import type { AdminCancelArtisanOrderType } from "../../../validators"

/** Calls off one artisan's part of an order, as long as nothing of it was packed; the buyer gets the money back. */
export const POST = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const part = await findPart(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id)
  const { reason } = req.validatedBody as AdminCancelArtisanOrderType
  await cancelArtisanOrderWorkflow(req.scope).run({
    input: { artisan_order_id: part.id, order_id: part.order_id, reason, created_by: req.auth_context.actor_id },
  })
  res.json({ artisan_order: await readAdminPart(req.scope, part.id) })
})
