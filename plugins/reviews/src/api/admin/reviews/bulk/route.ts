import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { moderateReviewsWorkflow } from "../../../../workflows/moderate-reviews"
import type { ModerateReviewsBody } from "../../validators"

/** Publishes or hides many; answers the ids of those that it changed. */
export const POST = answering<AuthenticatedMedusaRequest<ModerateReviewsBody>>(async (req, res) => {
  const { result: { ids } } = await moderateReviewsWorkflow(req.scope).run({ input: { ...req.validatedBody, admin_id: req.auth_context.actor_id } })
  res.json({ ids, count: ids.length })
})
