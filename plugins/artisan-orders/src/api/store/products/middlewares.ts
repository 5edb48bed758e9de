import { validateBody } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { limitRate } from "../../../http/limit-rate"

/** More pages than this in a minute nobody reads. */
const limitViews = limitRate(120, req => [`ip ${req.ip}`])

export const storeProductMiddlewares: MiddlewareRoute[] = [
  { method: "POST", matcher: "/store/products/:id/views", middlewares: [validateBody(z.strictObject({})), limitViews] },
]
