import { answering } from "@craftmart/http"

import { answerMaker } from "../../../../../http/answer-maker"
import { ownerOf } from "../../../../../http/require-owner"
import { reviewIdOf } from "../../../../../http/review-id"
import type { OwnerRequest } from "../../../../../types/requests"
import { replyToReviewWorkflow } from "../../../../../workflows/reply-to-review"
import type { ReplyToReviewBody } from "../../../validators"

/** Answers a review of one's own product, or changes the answer. */
export const POST = answering<OwnerRequest<ReplyToReviewBody>>(async (req, res) => {
  const { id: owner_id, member_id: author_id } = ownerOf(req)
  const id = reviewIdOf(req.params)
  await replyToReviewWorkflow(req.scope).run({ input: { id, owner_id, author_id, content: req.validatedBody.content } })
  await answerMaker(req, res, id)
})
