import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { WantedRefund } from "../../http/wanted-refund"
import { refundAlone } from "./payments/refund-alone"
import {
  AdminCancelArtisanOrder,
  AdminExportArtisanOrders,
  AdminGetArtisanOrders,
  AdminGetOrderArtisanOrders,
  AdminPreviewRefund,
} from "./validators"

export const adminArtisanOrderMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/admin/artisan-orders", middlewares: [validateQuery(AdminGetArtisanOrders)] },
  { method: "GET", matcher: "/admin/artisan-orders/export", middlewares: [validateQuery(AdminExportArtisanOrders)] },
  { method: "POST", matcher: "/admin/artisan-orders/:id/cancel", middlewares: [validateBody(AdminCancelArtisanOrder)] },
  { method: "POST", matcher: "/admin/artisan-orders/:id/refunds", middlewares: [validateBody(WantedRefund)] },
  { method: "GET", matcher: "/admin/artisan-orders/:id/refunds/preview", middlewares: [validateQuery(AdminPreviewRefund)] },
  { method: "GET", matcher: "/admin/orders/:id/artisan-orders", middlewares: [validateQuery(AdminGetOrderArtisanOrders)] },
  { method: "POST", matcher: "/admin/payments/:id/refund", middlewares: [refundAlone] },
]
