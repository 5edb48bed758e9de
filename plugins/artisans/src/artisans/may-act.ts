import { refuse } from "@craftmart/http"

import type { ArtisanStatus } from "./status"

const refusals = {
  pending: { code: "artisan_pending", message: "Your application is being looked at. We will write to you." },
  suspended: { code: "artisan_suspended", message: "Your shop is suspended: you can look at everything, but change nothing." },
  closed: { code: "artisan_closed", message: "Your shop is closed." },
} as const

/**
 * Whether an artisan may make this request: the pending one may see the own profile, the suspended one may read.
 * @throws a 403 refusal.
 */
export function requireMayAct(status: ArtisanStatus, { method, path }: { method: string, path: string }): void {
  const reads = method === "GET" || method === "HEAD"
  const allowed = {
    active: true,
    pending: reads && path.replace(/\/$/, "") === "/artisan/me",
    suspended: reads,
    closed: false,
  }
  if (status !== "active" && !allowed[status])
    throw refuse({ status: 403, ...refusals[status] })
}
