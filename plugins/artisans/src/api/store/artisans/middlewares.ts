import { validateBody, validateQuery } from "@craftmart/http"
import { authenticate } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { ApplyAsArtisan, ListStoreArtisans } from "./validators"

export const storeArtisanMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/store/artisans", middlewares: [validateQuery(ListStoreArtisans)] },
  {
    method: ["POST"],
    matcher: "/store/artisans/apply",
    // A buyer who is signed in may apply as well: one sign-in can be a customer and an artisan.
    middlewares: [authenticate(["artisan", "customer"], ["bearer", "session"], { allowUnregistered: true }), validateBody(ApplyAsArtisan)],
  },
]
