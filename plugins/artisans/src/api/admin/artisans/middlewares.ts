import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { CloseArtisan, ListArtisans, NoBody, OpenSupportSession, Page, WithReason, WriteArtisanNote } from "./validators"

/** Core itself lets nobody but administrators (and their API keys) past `/admin`. */
export const adminArtisanMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/artisans", middlewares: [validateQuery(ListArtisans)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/approve", middlewares: [validateBody(NoBody)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/refuse", middlewares: [validateBody(WithReason)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/suspend", middlewares: [validateBody(WithReason)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/reinstate", middlewares: [validateBody(NoBody)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/close", middlewares: [validateBody(CloseArtisan)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/support-sessions", middlewares: [validateBody(OpenSupportSession)] },
  { method: ["GET"], matcher: "/admin/artisans/:id/notes", middlewares: [validateQuery(Page)] },
  { method: ["GET"], matcher: "/admin/artisans/:id/products", middlewares: [validateQuery(Page)] },
  { method: ["POST"], matcher: "/admin/artisans/:id/notes", middlewares: [validateBody(WriteArtisanNote)] },
  { method: ["DELETE"], matcher: "/admin/artisan-notes/:id", middlewares: [validateBody(NoBody)] },
]
