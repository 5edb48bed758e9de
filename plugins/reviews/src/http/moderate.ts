import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { moderateReviewsWorkflow } from "../workflows/moderate-reviews"
import { answerAdmin } from "./answer-admin"
import { reviewIdOf } from "./review-id"

/** The handler of an administrator's decision; to decide it twice changes nothing. Answers the review as it is then. */
export function moderate(action: "publish" | "hide") {
  return answering<AuthenticatedMedusaRequest<{ reason?: string }>>(async (req, res) => {
    const id = reviewIdOf(req.params)
    await moderateReviewsWorkflow(req.scope).run({ input: { ids: [id], action, reason: req.validatedBody.reason, admin_id: req.auth_context.actor_id } })
    await answerAdmin(req, res, id)
  })
}
