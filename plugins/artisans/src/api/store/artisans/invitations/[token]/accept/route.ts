import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { memberFields, pick } from "../../../../../../reads/members"
import { acceptArtisanInvitationWorkflow } from "../../../../../../workflows/accept-artisan-invitation"
import type { AcceptInvitationBody } from "../../../validators"

/** Joins an artisan, as whoever is signed in; the address must be the invited one. Sign in again afterwards. */
export const POST = answering<AuthenticatedMedusaRequest<AcceptInvitationBody>>(async (req, res) => {
  const { result } = await acceptArtisanInvitationWorkflow(req.scope).run({
    input: { token: req.params.token ?? "", auth_identity_id: req.auth_context.auth_identity_id, person: req.validatedBody },
  })
  res.json({ member: pick(result, memberFields) })
})
