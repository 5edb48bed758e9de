import { validateBody, validateQuery } from "@craftmart/http"
import { allowFields, authenticate } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { loadReviewer } from "../../http/load-reviewer"
import { receivePicture } from "../../http/receive-picture"
import { requirePurchase } from "../../http/require-purchase"
import { EditReview, ListOwnersReviews, ListPurchases, ListReviews, ListVotes, Nothing, ReportReview, WriteReview } from "./validators"

/** What `fields=` may ask for beside a product; a rating holds nothing that is not public. */
const ratingFields = ["rating", "rating.*", ...["average", "count", ...[1, 2, 3, 4, 5].map(star => `count_${star}`)].map(field => `rating.${field}`)]

const reviewer = [authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true }), loadReviewer]

/** `/store/reviews/:id`, but not its neighbours of one word, which have middlewares of their own. */
const oneReview = /^\/store\/reviews\/(?!(?:uploads|decline)\/?$)[^/]+\/?$/i

export const storeReviewMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/products*", middlewares: [allowFields(ratingFields)] },
  { method: "GET", matcher: "/store/products/:id/reviews", middlewares: [validateQuery(ListReviews)] },
  { method: "POST", matcher: "/store/products/:id/reviews", middlewares: [...reviewer, validateBody(WriteReview)] },
  { method: "GET", matcher: "/store/reviews", middlewares: [validateQuery(ListOwnersReviews)] },
  { method: "GET", matcher: "/store/reviews/purchases", middlewares: [...reviewer, validateQuery(ListPurchases)] },
  { method: "GET", matcher: "/store/reviews/votes", middlewares: [...reviewer, validateQuery(ListVotes)] },
  { method: "POST", matcher: "/store/reviews/decline", middlewares: [...reviewer, validateBody(Nothing)] },
  { method: "POST", matcher: "/store/reviews/uploads", middlewares: [...reviewer, requirePurchase, receivePicture] },
  { method: ["POST", "DELETE"], matcher: "/store/reviews/:id/vote", middlewares: [...reviewer, validateBody(Nothing)] },
  { method: "POST", matcher: "/store/reviews/:id/report", middlewares: [...reviewer, validateBody(ReportReview)] },
  { method: "POST", matcher: oneReview, middlewares: [...reviewer, validateBody(EditReview)] },
  { method: "DELETE", matcher: oneReview, middlewares: [...reviewer, validateBody(Nothing)] },
]
