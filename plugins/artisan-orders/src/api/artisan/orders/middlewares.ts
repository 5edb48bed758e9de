import { validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { ArtisanGetOrders } from "./validators"

/** Behind the artisans plugin's own middleware on `/artisan`, which says who is asking. */
export const artisanOrderMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/artisan/orders", middlewares: [validateQuery(ArtisanGetOrders)] },
  { method: "GET", matcher: "/artisan/orders/:id", middlewares: [validateQuery(z.strictObject({}))] },
]
