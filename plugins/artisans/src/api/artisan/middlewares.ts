import { validateBody, validateQuery } from "@craftmart/http"
import { authenticate } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { allowStorefront } from "../../http/allow-storefront"
import { loadArtisan } from "../../http/load-artisan"
import { InviteMember } from "./invitations/validators"
import { UpdateArtisanProfile } from "./me/validators"

const nothing = z.strictObject({})

/** Without a method they are mounted on the prefix, before every route below it, of whichever plugin. */
export const artisanMiddlewares: MiddlewareRoute[] = [
  { matcher: "/artisan", middlewares: [allowStorefront, authenticate("artisan", ["bearer", "session"]), loadArtisan] },
  { method: ["POST"], matcher: "/artisan/me", middlewares: [validateBody(UpdateArtisanProfile)] },
  { method: ["GET"], matcher: "/artisan/me", middlewares: [validateQuery(nothing)] },
  { method: ["GET"], matcher: "/artisan/shipping-rules", middlewares: [validateQuery(nothing)] },
  { method: ["POST"], matcher: "/artisan/support/leave", middlewares: [validateBody(nothing)] },
  { method: ["GET"], matcher: "/artisan/members", middlewares: [validateQuery(nothing)] },
  { method: ["DELETE"], matcher: "/artisan/members/:id", middlewares: [validateBody(nothing)] },
  { method: ["POST"], matcher: "/artisan/invitations", middlewares: [validateBody(InviteMember)] },
  { method: ["DELETE"], matcher: "/artisan/invitations/:id", middlewares: [validateBody(nothing)] },
]
