import { answering } from "@craftmart/http"
import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { secretOf } from "../invitations/secret"
import { readReviewToken } from "../invitations/token"
import type { ReviewerRequest } from "../types/requests"
import type { Reviewer } from "../writes/types"

/** The header in which the page of the mail's link sends its token. */
const TOKEN = "x-review-token"

async function reviewerOf(req: ReviewerRequest): Promise<Reviewer | undefined> {
  const token = req.headers[TOKEN]
  if (typeof token !== "string")
    return req.auth_context?.actor_id ? { customer_id: req.auth_context.actor_id, order_id: null } : undefined
  const order_id = readReviewToken(token, { secret: secretOf(req.scope) })
  if (!order_id)
    return undefined
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await knex("order").where({ id: order_id }).whereNull("deleted_at").first<{ customer_id: string | null } | undefined>("customer_id")
  return order?.customer_id ? { customer_id: order.customer_id, order_id } : undefined
}

/** Puts whoever may review into `req.reviewer`; a link counts before a sign-in. 401 for everyone else. */
export const loadReviewer = answering<ReviewerRequest>(async (req, res: MedusaResponse, next: MedusaNextFunction) => {
  const reviewer = await reviewerOf(req)
  if (!reviewer) {
    res.status(401).json({ type: "unauthorized", code: "unauthorized", message: "Sign in, or use the link of your mail, which may have expired." })
    return
  }
  req.reviewer = reviewer
  next()
})
