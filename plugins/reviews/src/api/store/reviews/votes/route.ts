import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ReviewerRequest } from "../../../../types/requests"
import type { ListVotesQuery } from "../../validators"

/** The reviews of a product that the customer has called helpful. */
export const GET = answering<ReviewerRequest>(async (req, res) => {
  const { product_id } = req.validatedQuery as ListVotesQuery
  const review_ids = await req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)("review_vote")
    .join("review", "review.id", "review_vote.review_id")
    .where({ "review_vote.customer_id": req.reviewer.customer_id, "review.product_id": product_id })
    .orderBy("review_vote.created_at", "desc")
    .limit(1000)
    .pluck<string[]>("review_vote.review_id")
  res.json({ review_ids })
})
