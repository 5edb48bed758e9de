import { validateBody } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { allowStorefront } from "../../../http/allow-storefront"
import { AskForTicket, CompleteUpload } from "./validators"

export const artisanUploadMiddlewares: MiddlewareRoute[] = [
  { method: ["POST"], matcher: "/artisan/uploads", middlewares: [validateBody(AskForTicket)] },
  { method: ["POST"], matcher: "/artisan/uploads/:id/complete", middlewares: [validateBody(CompleteUpload)] },
  // The page of another origin sends the file itself, and shows it.
  { matcher: "/uploads", middlewares: [allowStorefront] },
]
