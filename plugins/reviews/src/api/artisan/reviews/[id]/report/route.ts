import { answering } from "@craftmart/http"

import { answerMaker } from "../../../../../http/answer-maker"
import { ownerOf } from "../../../../../http/require-owner"
import { reviewIdOf } from "../../../../../http/review-id"
import type { OwnerRequest } from "../../../../../types/requests"
import { reportReviewWorkflow } from "../../../../../workflows/report-review"
import type { ReportReviewBody } from "../../../../store/validators"

/** Asks the administrators to look at a review of one's own product. */
export const POST = answering<OwnerRequest<ReportReviewBody>>(async (req, res) => {
  const { id: owner_id, member_id } = ownerOf(req)
  const id = reviewIdOf(req.params)
  await reportReviewWorkflow(req.scope).run({ input: { id, owner_id, reporter: { type: "artisan", id: member_id }, reason: req.validatedBody.reason } })
  await answerMaker(req, res, id)
})
