import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPart } from "../../../../../../reads/find-part"
import { previewRefund } from "../../../../../../refunds/preview-refund"
import type { AdminPreviewRefundType } from "../../../../validators"

/** What a refund of an amount would give the buyer, and cost the artisan. */
export const GET = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { id } = await findPart(knex, req.params.id)
  res.json({ preview: await previewRefund(knex, id, (req.validatedQuery as AdminPreviewRefundType).amount) })
})
