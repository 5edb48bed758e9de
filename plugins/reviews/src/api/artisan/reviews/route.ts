import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { ownerOf } from "../../../http/require-owner"
import { listForOwner } from "../../../reads/list-for-owner"
import { presentMakersReview } from "../../../reads/present"
import { readOwnerSummary } from "../../../reads/read-summary"
import type { OwnerRequest } from "../../../types/requests"
import type { ListMakersReviewsQuery } from "../validators"

/** The reviews of what the artisan makes. */
export const GET = answering<OwnerRequest>(async (req, res) => {
  const { id } = ownerOf(req)
  const query = req.validatedQuery as ListMakersReviewsQuery
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [{ reviews, count }, summary] = await Promise.all([listForOwner(knex, id, query), readOwnerSummary(knex, id)])
  res.json({ reviews: reviews.map(presentMakersReview), count, limit: query.limit, offset: query.offset, summary })
})
