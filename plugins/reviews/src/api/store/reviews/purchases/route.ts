import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPurchases } from "../../../../reads/find-purchases"
import { listOwnReviews } from "../../../../reads/list-own"
import { presentOwnReview } from "../../../../reads/present"
import type { ReviewerRequest } from "../../../../types/requests"
import type { ListPurchasesQuery } from "../../validators"

/** What the reviewer has bought and may review, each product with the review that they have written of it, if they have. */
export const GET = answering<ReviewerRequest>(async (req, res) => {
  const { customer_id, order_id } = req.reviewer
  const query = req.validatedQuery as ListPurchasesQuery
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const purchases = await findPurchases(knex, { customer_id, ...query, order_id: order_id ?? query.order_id })
  const reviews = await listOwnReviews(knex, customer_id, purchases.map(({ product_id }) => product_id))
  const byProduct = new Map(reviews.map(review => [review.product_id, presentOwnReview(review)]))
  res.json({
    purchases: purchases.map(({ product_id, order_id, title, thumbnail }) => ({ product_id, order_id, title, thumbnail, review: byProduct.get(product_id) ?? null })),
  })
})
