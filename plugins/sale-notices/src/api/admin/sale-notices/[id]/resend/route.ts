import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { resendSaleNoticeWorkflow } from "../../../../../workflows"
import { findNotice } from "../../find-notice"
import { saleNoticeFields } from "../../query-config"
import type { AdminResendSaleNoticeBody } from "../../validators"

/** Sends a mail that has left a second time, as a notice of its own. */
export const POST = answering<AuthenticatedMedusaRequest<AdminResendSaleNoticeBody>>(async (req, res) => {
  const { id } = await findNotice(req.scope, req.params.id, ["id"])
  const { result: key } = await resendSaleNoticeWorkflow(req.scope).run({ input: { ...req.validatedBody, id: String(id) } })
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [sale_notice] } = await query.graph({ entity: "sale_notice", fields: saleNoticeFields, filters: { key } })
  res.status(201).json({ sale_notice })
})
