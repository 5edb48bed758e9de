import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { applyAsArtisanWorkflow } from "../../../../workflows/apply-as-artisan"
import type { ApplyAsArtisanBody } from "../validators"

const fields = ["id", "handle", "name", "email", "status", "tagline", "story", "place", "country_code", "picture_url"]

/** Become an artisan, as whoever is signed in; an administrator has to approve. */
export const POST = answering<AuthenticatedMedusaRequest<ApplyAsArtisanBody>>(async (req, res) => {
  const { result } = await applyAsArtisanWorkflow(req.scope).run({
    input: { auth_identity_id: req.auth_context.auth_identity_id, application: req.validatedBody },
  })
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [artisan] } = await query.graph({ entity: "artisan", fields, filters: { id: result.artisan_id } })
  res.status(201).json({ artisan })
})
