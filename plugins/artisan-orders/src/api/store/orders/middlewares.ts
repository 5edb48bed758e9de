import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { limitRate } from "../../../http/limit-rate"
import { StoreGetArtisanOrders, StoreLookUpOrder } from "./validators"
import type { StoreLookUpOrderType } from "./validators"

/**
 * So that nobody tries addresses against numbers, or numbers against an address: by order and by address whoever asks,
 * since a caller without a proxy in between can name any IP as its own, and by caller.
 */
const limitLookups = limitRate(20, (req) => {
  const { display_id, email } = req.validatedBody as StoreLookUpOrderType
  return [`ip ${req.ip}`, `order ${display_id}`, `email ${email.toLowerCase()}`]
})

export const storeOrderMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/store/orders/:id/artisan-orders", middlewares: [validateQuery(StoreGetArtisanOrders)] },
  { method: "POST", matcher: "/store/orders/lookup", middlewares: [validateBody(StoreLookUpOrder), limitLookups] },
]
