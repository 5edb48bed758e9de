import { validateBody, validateQuery } from "@craftmart/http"
import type { MiddlewareRoute } from "@medusajs/framework/http"

import {
  AdminCreateAdjustment,
  AdminCreateCommissionRule,
  AdminCreatePayout,
  AdminExportLedger,
  AdminGetBalances,
  AdminGetCommissionRules,
  AdminGetLedger,
  AdminGetPayouts,
} from "./validators"

export const adminPayoutMiddlewares: MiddlewareRoute[] = [
  { method: "GET", matcher: "/admin/ledger", middlewares: [validateQuery(AdminGetLedger)] },
  { method: "GET", matcher: "/admin/ledger/balances", middlewares: [validateQuery(AdminGetBalances)] },
  { method: "GET", matcher: "/admin/ledger/export", middlewares: [validateQuery(AdminExportLedger)] },
  { method: "POST", matcher: "/admin/ledger/adjustments", middlewares: [validateBody(AdminCreateAdjustment)] },
  { method: "GET", matcher: "/admin/payouts", middlewares: [validateQuery(AdminGetPayouts)] },
  { method: "POST", matcher: "/admin/payouts", middlewares: [validateBody(AdminCreatePayout)] },
  { method: "GET", matcher: "/admin/commission-rules", middlewares: [validateQuery(AdminGetCommissionRules)] },
  { method: "POST", matcher: "/admin/commission-rules", middlewares: [validateBody(AdminCreateCommissionRule)] },
]
