import { validateBody } from "@craftmart/http"
import { authenticate } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { allowStorefront } from "../../http/allow-storefront"
import { loadArtisan } from "../../http/load-artisan"
import { UpdateArtisanProfile } from "./me/validators"

/** Without a method they are mounted on the prefix, before every route below it, of whichever plugin. */
export const artisanMiddlewares: MiddlewareRoute[] = [
  { matcher: "/artisan", middlewares: [allowStorefront, authenticate("artisan", ["bearer", "session"]), loadArtisan] },
  { method: ["POST"], matcher: "/artisan/me", middlewares: [validateBody(UpdateArtisanProfile)] },
]
