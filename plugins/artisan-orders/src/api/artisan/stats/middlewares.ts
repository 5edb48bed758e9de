import { validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { GetStats } from "./validators"

export const artisanStatsMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/artisan/stats", middlewares: [validateQuery(GetStats)] },
  { method: "GET", matcher: "/artisan/stats/export", middlewares: [validateQuery(GetStats)] },
]
