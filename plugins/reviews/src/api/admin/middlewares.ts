import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { HideReview, ListAdminReviews, ModerateReviews, PublishReview } from "./validators"

/** Core itself lets nobody but administrators (and their API keys) past `/admin`. */
export const adminReviewMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/admin/reviews", middlewares: [validateQuery(ListAdminReviews)] },
  { method: "POST", matcher: "/admin/reviews/bulk", middlewares: [validateBody(ModerateReviews)] },
  { method: "POST", matcher: "/admin/reviews/:id/publish", middlewares: [validateBody(PublishReview)] },
  { method: "POST", matcher: "/admin/reviews/:id/hide", middlewares: [validateBody(HideReview)] },
]
