import type { MiddlewareRoute } from "@medusajs/framework/http"

import { limitRate } from "../../../http/limit-rate"
import { validateBody, validateQuery } from "../../../http/validate"
import { StoreGetArtisanOrders, StoreLookUpOrder } from "./validators"
import type { StoreLookUpOrderType } from "./validators"

/** So that nobody tries addresses against numbers: by caller, and by order whoever asks. */
const limitLookups = limitRate(20, req => [`ip ${req.ip}`, `order ${(req.validatedBody as StoreLookUpOrderType).display_id}`])

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/store/orders/:id/artisan-orders", middlewares: [validateQuery(StoreGetArtisanOrders)] },
  { method: "POST", matcher: "/store/orders/lookup", middlewares: [validateBody(StoreLookUpOrder), limitLookups] },
]
