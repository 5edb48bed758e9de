import { answering, refuse } from "@craftmart/http"

import type { ArtisanRequest } from "../../../../types/artisan-request"
import { endSupportSessionWorkflow } from "../../../../workflows/support-sessions"

/** Ends the support session that asks; for everybody else there is none. */
export const POST = answering<ArtisanRequest>(async (req, res) => {
  if (!req.artisan.support)
    throw refuse({ status: 404, code: "support_session_not_found", message: "You are not signed in for support." })
  await endSupportSessionWorkflow(req.scope).run({ input: { id: req.artisan.member_id } })
  res.json({ success: true })
})
