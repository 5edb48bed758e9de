import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { ImportTable } from "./import/validators"
import { ListArtisanProducts } from "./validators"

/** Bodies are checked in the routes: what a price may be depends on the currencies that the marketplace sells in. */
export const artisanProductMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: "/artisan/products*", bodyParser: { sizeLimit: "4mb" } },
  { method: ["GET"], matcher: "/artisan/products", middlewares: [validateQuery(ListArtisanProducts)] },
  { method: ["POST"], matcher: "/artisan/products/import", middlewares: [validateBody(ImportTable)] },
  { method: ["POST"], matcher: "/artisan/products/import/preview", middlewares: [validateBody(ImportTable)] },
]
