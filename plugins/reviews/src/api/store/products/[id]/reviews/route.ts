import { answering } from "@craftmart/http"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { productIdOf } from "../../../../../http/product-id"
import { listPublished } from "../../../../../reads/list-published"
import { readOwnReview } from "../../../../../reads/list-own"
import { presentOwnReview, presentReview } from "../../../../../reads/present"
import type { ReviewerRequest } from "../../../../../types/requests"
import { createReviewWorkflow } from "../../../../../workflows/create-review"
import type { ListReviewsQuery, WriteReviewBody } from "../../../validators"

/** The published reviews of a product; a product that nobody has reviewed has none. */
export const GET = answering<MedusaRequest>(async (req, res) => {
  const query = req.validatedQuery as ListReviewsQuery
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { reviews, ...page } = await listPublished(knex, { product_id: productIdOf(req.params) }, query)
  res.json({ reviews: reviews.map(presentReview), limit: query.limit, offset: query.offset, ...page })
})

/** Reviews a product that one has bought. */
export const POST = answering<ReviewerRequest<WriteReviewBody>>(async (req, res) => {
  const { reviewer, validatedBody: words } = req
  const { result: { id } } = await createReviewWorkflow(req.scope).run({ input: { reviewer, product_id: productIdOf(req.params), words } })
  const review = await readOwnReview(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), reviewer.customer_id, id)
  res.status(201).json({ review: review && presentOwnReview(review) })
})
