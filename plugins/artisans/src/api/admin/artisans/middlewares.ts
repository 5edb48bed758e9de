import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { CloseArtisan, ListArtisans, NoBody, SuspendArtisan } from "./validators"

/** Core itself lets nobody but administrators (and their API keys) past `/admin`. */
export const adminArtisanMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/artisans", middlewares: [validateQuery(ListArtisans)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/approve", middlewares: [validateBody(NoBody)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/suspend", middlewares: [validateBody(SuspendArtisan)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/reinstate", middlewares: [validateBody(NoBody)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/close", middlewares: [validateBody(CloseArtisan)] },
]
