import { validateBody, validateQuery } from "@craftmart/http"
import { authenticate } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { loadReviewer } from "../../http/load-reviewer"
import { receivePicture } from "../../http/receive-picture"
import { EditReview, ListOwnersReviews, ListPurchases, ListReviews, ListVotes, Nothing, ReportReview, WriteReview } from "./validators"

const reviewer = [authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }), loadReviewer]

/** `/store/reviews/:id`, but not its neighbours of one word, which have middlewares of their own. */
const oneReview = /^\/store\/reviews\/(?!(?:uploads|decline)\/?$)[^/]+\/?$/i

export const storeReviewMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/store/products/:id/reviews", middlewares: [validateQuery(ListReviews)] },
  { method: "POST", matcher: "/store/products/:id/reviews", middlewares: [...reviewer, validateBody(WriteReview)] },
  { method: "GET", matcher: "/store/reviews", middlewares: [validateQuery(ListOwnersReviews)] },
  { method: "GET", matcher: "/store/reviews/purchases", middlewares: [...reviewer, validateQuery(ListPurchases)] },
  { method: "GET", matcher: "/store/reviews/votes", middlewares: [...reviewer, validateQuery(ListVotes)] },
  { method: "POST", matcher: "/store/reviews/decline", middlewares: [...reviewer, validateBody(Nothing)] },
  { method: "POST", matcher: "/store/reviews/uploads", middlewares: [...reviewer, receivePicture] },
  { method: ["POST", "DELETE"], matcher: "/store/reviews/:id/vote", middlewares: [...reviewer, validateBody(Nothing)] },
  { method: "POST", matcher: "/store/reviews/:id/report", middlewares: [...reviewer, validateBody(ReportReview)] },
  { method: "POST", matcher: oneReview, middlewares: [...reviewer, validateBody(EditReview)] },
  { method: "DELETE", matcher: oneReview, middlewares: [...reviewer, validateBody(Nothing)] },
]
