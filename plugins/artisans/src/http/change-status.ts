import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { ArtisanTransition } from "../artisans/status"
import { readAdminArtisan } from "../reads/admin-artisan"
import { changeArtisanStatusWorkflow } from "../workflows/change-artisan-status"

/** The handler of an administrator's step; answers the artisan as it is afterwards. */
export function changeStatus(transition: ArtisanTransition) {
  return answering<AuthenticatedMedusaRequest<{ reason?: string }>>(async (req, res) => {
    const { id } = await readAdminArtisan(req.scope, req.params.id ?? "")
    await changeArtisanStatusWorkflow(req.scope).run({ input: { id, transition, reason: req.validatedBody.reason } })
    res.json({ artisan: await readAdminArtisan(req.scope, id) })
  })
}
