import { isId } from "@craftmart/http"
import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { defaultSettings } from "../settings/known-setting"
import { isSettingId } from "../settings/schemas"
import type { AuditedAction, AuditedSubject } from "./audited-actions"
import { beginEntry, settleEntry } from "./record"
import type { Deed } from "./record"

/** The subject of what is about nobody in particular. */
const MARKETPLACE = "marketplace"

/**
 * Leaves a trace of a request in the audit log: the intention first, the outcome when it has been answered. It stands
 * behind the route's own validation, so nonsense leaves none; a refusal by the route does.
 */
export function audited({ action, subject, idIn = [] }: AuditedAction) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const body = (req.validatedBody ?? req.body ?? {}) as Record<string, unknown>
    const ids = [req.params.id ?? idIn.map(key => body[key]).find(Boolean) ?? MARKETPLACE].flat()
    for (const id of new Set(ids)) {
      if (typeof id === "string" && isId(id))
        await leaveTrace(req, res, { actor_id: req.auth_context.actor_id, action, subject, subject_id: id, request: body, usual: usualOf(req, subject, id) })
    }
    next()
  }
}

/** A setting that nobody has set has a value all the same. */
function usualOf(req: MedusaRequest, { table }: AuditedSubject, id: string): Record<string, unknown> | undefined {
  return table === "marketplace_setting" && isSettingId(id) ? defaultSettings(req.scope)[id] : undefined
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
