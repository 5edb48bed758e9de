import { paging, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

/** Behind the artisans plugin's own middleware on `/artisan`, which says who is asking. */
export const artisanPayoutMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/artisan/payouts", middlewares: [validateQuery(z.strictObject(paging))] },
]
