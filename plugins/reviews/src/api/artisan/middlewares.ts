import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { requireOwner } from "../../http/require-owner"
import { ReportReview } from "../store/validators"
import { ListMakersReviews, ReplyToReview } from "./validators"

/** Behind the artisans plugin's own middleware on `/artisan`, which says who is asking. */
export const artisanReviewMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/artisan/reviews", middlewares: [requireOwner, validateQuery(ListMakersReviews)] },
  { method: "POST", matcher: "/artisan/reviews/:id/reply", middlewares: [requireOwner, validateBody(ReplyToReview)] },
  { method: "POST", matcher: "/artisan/reviews/:id/report", middlewares: [requireOwner, validateBody(ReportReview)] },
]
