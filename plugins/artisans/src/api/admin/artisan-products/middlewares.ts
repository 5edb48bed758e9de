import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { ListArtisanProducts, ReassignProduct } from "./validators"

export const adminProductMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/artisan-products", middlewares: [validateQuery(ListArtisanProducts)] },
  { method: ["POST"], matcher: "/admin/products/:id/artisan", middlewares: [validateBody(ReassignProduct)] },
]
