import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { previewMail } from "../../../../../mail/preview-mail"
import { SALE_NOTICES_MODULE } from "../../../../../modules/sale-notices"
import type { SaleNoticesModuleService } from "../../../../../modules/sale-notices/service"
import { findNotice } from "../../find-notice"

/** The mail of a notice, as it is written today: `{subject, html, text}`. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const { options } = req.scope.resolve<SaleNoticesModuleService>(SALE_NOTICES_MODULE)
  const notice = await findNotice(req.scope, req.params.id, ["kind", "payload"])
  const settings = await options.mail?.(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  res.json({ mail: previewMail(notice as { kind: string, payload: unknown }, { ...options, texts: settings?.texts }) })
})
