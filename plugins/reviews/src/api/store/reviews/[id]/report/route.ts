import { answering } from "@craftmart/http"

import { reviewIdOf } from "../../../../../http/review-id"
import type { ReviewerRequest } from "../../../../../types/requests"
import { reportReviewWorkflow } from "../../../../../workflows/report-review"
import type { ReportReviewBody } from "../../../validators"

/** Asks the administrators to look at a review. */
export const POST = answering<ReviewerRequest<ReportReviewBody>>(async (req, res) => {
  const { reviewer: { customer_id }, validatedBody: { reason } } = req
  const id = reviewIdOf(req.params)
  await reportReviewWorkflow(req.scope).run({ input: { id, reporter: { type: "customer", id: customer_id }, reason } })
  res.json({ id, reported: true })
})
