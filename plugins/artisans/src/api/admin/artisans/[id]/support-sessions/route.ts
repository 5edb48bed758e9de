import { answering, refuse } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { ARTISANS_MODULE } from "../../../../../modules/artisans"
import type { ArtisansModuleService } from "../../../../../modules/artisans/service"
import { requireArtisan } from "../../../../../reads/admin-artisan"
import { supportToken } from "../../../../../support/support-token"
import { openSupportSessionWorkflow } from "../../../../../workflows/support-sessions"
import type { OpenSupportSessionBody } from "../../validators"

/**
 * Signs an administrator in to the artisan's dashboard for support. The link carries the token behind its `#`, which no
 * server writes into a log.
 */
export const POST = answering<AuthenticatedMedusaRequest<OpenSupportSessionBody>>(async (req, res) => {
  const artisan_id = await requireArtisan(req.scope, req.params.id)
  const { actor_id, actor_type } = req.auth_context
  if (actor_type !== "user")
    throw refuse({ status: 403, code: "person_needed", message: "Only a person may sign in for support." })
  const { result } = await openSupportSessionWorkflow(req.scope).run({ input: { artisan_id, user_id: actor_id, reason: req.validatedBody.reason } })
  const token = supportToken(req.scope, result.id)
  const { dashboardUrl } = req.scope.resolve<ArtisansModuleService>(ARTISANS_MODULE).options
  res.status(201).json({ token, expires_at: result.expires_at, url: dashboardUrl ? `${dashboardUrl}/support#${token}` : null })
})
