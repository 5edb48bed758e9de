import { answering } from "@craftmart/http"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { listPublished } from "../../../reads/list-published"
import { presentReview } from "../../../reads/present"
import type { ListOwnersReviewsQuery } from "../validators"

/** The published reviews of everything that an owner makes, each with its product. */
export const GET = answering<MedusaRequest>(async (req, res) => {
  const { owner_id, ...query } = req.validatedQuery as ListOwnersReviewsQuery
  const { reviews, ...page } = await listPublished(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), { owner_id }, query)
  res.json({ reviews: reviews.map(presentReview), limit: query.limit, offset: query.offset, ...page })
})
