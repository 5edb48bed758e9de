import { validateQuery } from "@craftmart/http"
import { defineMiddlewares } from "@medusajs/framework/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import { audited } from "../audit/audited"
import { auditedSupport } from "../audit/audited-support"
import { auditedActions } from "../audit/audited-actions"
import { refuseClosingWithOpenOrders } from "../artisans/refuse-closing-with-open-orders"
import { ListAuditEntries } from "./admin/audit-entries/validators"
import { validateSetting } from "../settings/known-setting"
import { GetOverview } from "./admin/marketplace/overview/validators"

const audits = auditedActions.map((action): MiddlewareRoute => ({ method: [action.method], matcher: action.matcher, middlewares: [audited(action)] }))

export default defineMiddlewares([
  { method: ["GET"], matcher: "/admin/audit-entries", middlewares: [validateQuery(ListAuditEntries)] },
  { method: ["GET"], matcher: "/admin/marketplace/overview", middlewares: [validateQuery(GetOverview)] },
  { method: ["POST"], matcher: "/admin/marketplace/settings/:id", middlewares: [validateSetting] },
  ...audits,
  // On the prefix, behind whoever says there who is asking.
  { matcher: "/artisan", middlewares: [auditedSupport] },
  // After its trace: that it was tried is worth knowing.
  { method: ["POST"], matcher: "/admin/artisans/:id/close", middlewares: [refuseClosingWithOpenOrders] },
])
