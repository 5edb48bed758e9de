import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { contentSecurityPolicy } from "../../mailbox/pages"
import { SALE_NOTICES_MODULE } from "../../modules/sale-notices"
import type { SaleNoticesModuleService } from "../../modules/sale-notices/service"

/**
 * The folder that the page shows.
 * @throws MedusaError not_found where the page was not asked for.
 */
export function mailboxFolder(req: MedusaRequest): string {
  const { mailboxPage } = req.scope.resolve<SaleNoticesModuleService>(SALE_NOTICES_MODULE).options
  if (!mailboxPage)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no mailbox page here.")
  return mailboxPage
}

export function sendPage(res: MedusaResponse, html: string): void {
  res.setHeader("Content-Security-Policy", contentSecurityPolicy)
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("Referrer-Policy", "no-referrer")
  res.setHeader("Cache-Control", "no-store")
  res.type("html").send(html)
}
