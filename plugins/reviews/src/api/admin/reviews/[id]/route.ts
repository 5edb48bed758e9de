import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { answerAdmin } from "../../../../http/answer-admin"
import { reviewIdOf } from "../../../../http/review-id"

/** One review, with its history and its reports. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  await answerAdmin(req, res, reviewIdOf(req.params))
})
