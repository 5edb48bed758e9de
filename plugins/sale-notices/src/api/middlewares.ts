import { validateBody } from "@craftmart/http"
import { defineMiddlewares, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { listSaleNoticesQueryConfig } from "./admin/sale-notices/query-config"
import { AdminGetSaleNoticesParams, AdminResendSaleNotice, AdminRetryParkedNotices, AdminRetrySaleNotice } from "./admin/sale-notices/validators"
import { artisanNotificationMiddlewares } from "./artisan/notifications/middlewares"

export default defineMiddlewares({
  routes: [
    ...artisanNotificationMiddlewares,
    {
      matcher: "/admin/sale-notices",
      method: "GET",
      middlewares: [validateAndTransformQuery(AdminGetSaleNoticesParams, listSaleNoticesQueryConfig)],
    },
    {
      matcher: "/admin/sale-notices/:id/retry",
      method: "POST",
      middlewares: [validateAndTransformBody(AdminRetrySaleNotice)],
    },
    { matcher: "/admin/sale-notices/retry", method: "POST", middlewares: [validateBody(AdminRetryParkedNotices)] },
    { matcher: "/admin/sale-notices/:id/resend", method: "POST", middlewares: [validateBody(AdminResendSaleNotice)] },
  ],
})
