import { validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { AdminGetArtisanOrders, AdminGetOrderArtisanOrders } from "./validators"

export const adminArtisanOrderMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/admin/artisan-orders", middlewares: [validateQuery(AdminGetArtisanOrders)] },
  { method: "GET", matcher: "/admin/orders/:id/artisan-orders", middlewares: [validateQuery(AdminGetOrderArtisanOrders)] },
]
