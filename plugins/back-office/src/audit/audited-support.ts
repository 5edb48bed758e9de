import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"

import { leaveTrace } from "./audited"

/** What an administrator does in an artisan's dashboard. */
export const SUPPORT_WRITE = "artisan.support_write"

/** A request below `/artisan`, as `@craftmart/artisans` passes it on. */
type ArtisanRequest = AuthenticatedMedusaRequest & { artisan?: { id: string, support?: { user_id: string } } }

/** Leaves a trace of everything that is changed while signed in for support, under the administrator's own name. */
export async function auditedSupport(req: ArtisanRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const { artisan, method, path, baseUrl } = req
  if (!artisan?.support || method === "GET" || method === "HEAD")
    return next()
  await leaveTrace(req, res, {
    actor_id: artisan.support.user_id,
    action: SUPPORT_WRITE,
    subject: { type: "artisan", table: "artisan" },
    subject_id: artisan.id,
    request: { request: `${method} ${baseUrl}${path}`, body: req.body ?? {} },
  })
  next()
}
