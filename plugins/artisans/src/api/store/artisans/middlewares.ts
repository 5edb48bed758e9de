import { validateBody, validateQuery } from "@craftmart/http"
import { authenticate } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { requireIdentity } from "../../../support/require-identity"
import { AcceptInvitation, ApplyAsArtisan, ListStoreArtisans } from "./validators"

/** A buyer who is signed in may become an artisan as well: one sign-in can be both. */
const anyIdentity = authenticate(["artisan", "customer"], ["bearer", "session"], { allowUnregistered: true })

export const storeArtisanMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/store/artisans", middlewares: [validateQuery(ListStoreArtisans)] },
  {
    method: ["POST"],
    matcher: "/store/artisans/apply",
    middlewares: [anyIdentity, requireIdentity, validateBody(ApplyAsArtisan)],
  },
  {
    method: ["POST"],
    matcher: "/store/artisans/invitations/:token/accept",
    middlewares: [anyIdentity, requireIdentity, validateBody(AcceptInvitation)],
  },
]
