import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { ListNotifications, NoQuery, ReadNotifications } from "./validators"

/** Behind whatever says on `/artisan` who is asking. */
export const artisanNotificationMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/artisan/notifications", middlewares: [validateQuery(ListNotifications)] },
  { method: ["POST"], matcher: "/artisan/notifications/read", middlewares: [validateBody(ReadNotifications)] },
  { method: ["GET"], matcher: "/artisan/notifications/stream", middlewares: [validateQuery(NoQuery)] },
]
