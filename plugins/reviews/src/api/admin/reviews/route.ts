import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { countQueues, listForAdmin } from "../../../reads/list-for-admin"
import { presentAdminReview } from "../../../reads/present"
import type { ListAdminReviewsQuery } from "../validators"

/** All reviews, by status, reports, product and words; `queues` says how many wait for somebody, `more` that there are more than were counted. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const query = req.validatedQuery as ListAdminReviewsQuery
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [{ reviews, count, more }, queues] = await Promise.all([listForAdmin(knex, query), countQueues(knex)])
  res.json({ reviews: reviews.map(presentAdminReview), count, more, limit: query.limit, offset: query.offset, queues })
})
