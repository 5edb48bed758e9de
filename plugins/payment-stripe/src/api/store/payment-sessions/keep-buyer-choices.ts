import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readBuyerChoices } from "../../../stripe/session-data"

interface NewSession { provider_id?: unknown, data?: unknown }

/**
 * Drops what a browser says about a card payment beyond its own choices, before core stores it with the session: an
 * `id` there would name the payment that is cancelled or captured later.
 */
export function keepBuyerChoices(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const body = req.body as NewSession | undefined
  if (typeof body?.provider_id === "string" && body.provider_id.startsWith("pp_stripe"))
    body.data = readBuyerChoices(body.data)
  next()
}
