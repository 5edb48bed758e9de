import type { MiddlewareRoute } from "@medusajs/framework/http"

import { validateQuery } from "../../../http/validate"
import { ListStoreArtisans } from "./validators"

export const storeArtisanMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/store/artisans", middlewares: [validateQuery(ListStoreArtisans)] },
]
