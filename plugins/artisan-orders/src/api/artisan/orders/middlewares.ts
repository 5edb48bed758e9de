import type { ArtisanRequest } from "@craftmart/artisans/types"
import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { limitRate } from "../../../http/limit-rate"
import { WantedRefund } from "../../../http/wanted-refund"
import { ArtisanCancelOrder, ArtisanGetOrders, ArtisanSendOrder, ArtisanWriteToBuyer } from "./validators"

/** A buyer is not to be flooded, whoever of the artisan's people writes. */
const limitMessages = limitRate(10, req => [`artisan ${(req as unknown as ArtisanRequest).artisan.id}`])

const nothing = z.strictObject({})

/** Behind the artisans plugin's own middleware on `/artisan`, which says who is asking. */
export const artisanOrderMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/artisan/orders", middlewares: [validateQuery(ArtisanGetOrders)] },
  { method: "GET", matcher: "/artisan/orders/:id", middlewares: [validateQuery(nothing)] },
  { method: "POST", matcher: "/artisan/orders/:id/fulfillments", middlewares: [validateBody(ArtisanSendOrder)] },
  { method: "POST", matcher: "/artisan/orders/:id/fulfillments/:fulfillment_id/delivered", middlewares: [validateBody(nothing)] },
  { method: "POST", matcher: "/artisan/orders/:id/cancel", middlewares: [validateBody(ArtisanCancelOrder)] },
  { method: "POST", matcher: "/artisan/orders/:id/refunds", middlewares: [validateBody(WantedRefund)] },
  { method: "POST", matcher: "/artisan/orders/:id/messages", middlewares: [validateBody(ArtisanWriteToBuyer), limitMessages] },
]
