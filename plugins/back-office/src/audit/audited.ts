import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { isId } from "../http/is-id"
import type { AuditedAction } from "./audited-actions"
import { beginEntry, settleEntry } from "./record"
import type { Deed } from "./record"

/** The subject of what is about nobody in particular. */
const MARKETPLACE = "marketplace"

/**
 * Leaves a trace of a request in the audit log: the intention first, the outcome when it has been answered. It stands
 * behind the route's own validation, so nonsense leaves none; a refusal by the route does.
 */
export function audited({ action, subject, idIn }: AuditedAction) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const body = (req.validatedBody ?? req.body ?? {}) as Record<string, unknown>
    const id = req.params.id ?? (idIn && body[idIn]) ?? MARKETPLACE
    if (typeof id !== "string" || !isId(id))
      return next()
    await leaveTrace(req, res, { actor_id: req.auth_context.actor_id, action, subject, subject_id: id, request: body })
    next()
  }
}

/** Writes down the intention, and the outcome once the request has been answered. */
export async function leaveTrace(req: MedusaRequest, res: MedusaResponse, deed: Deed): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const entry = await beginEntry(knex, deed)
  res.once("finish", () => {
    settleEntry(knex, entry, deed, res.statusCode).catch((error: Error) =>
      req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`The audit entry ${entry} could not be settled`, error))
  })
}
