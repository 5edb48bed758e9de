import { refuse } from "@craftmart/http"

import type { ArtisanStatus } from "./status"

const refusals = {
  pending: { code: "artisan_pending", message: "Your application is being looked at. We will write to you." },
  suspended: { code: "artisan_suspended", message: "Your shop is suspended: you can look at everything and send what has been ordered, but change nothing." },
  closed: { code: "artisan_closed", message: "Your shop is closed." },
} as const

/** What completes an application while it waits: words and a picture. */
const application = /^\/artisan\/(?:me|uploads(?:\/[^/]+\/complete)?)\/?$/

/** What a suspended artisan still does: what has been bought must be sent, and its buyer written to. */
const unfinished = /^\/artisan\/(?:orders\/[^/]+\/(?:fulfillments(?:\/[^/]+\/delivered)?|messages)|notifications\/read|support\/leave)\/?$/

/**
 * Whether an artisan may make this request: the pending one may see and complete the own profile, the suspended one
 * may read, and finish what was bought.
 * @throws a 403 refusal.
 */
export function requireMayAct(status: ArtisanStatus, { method, path }: { method: string, path: string }): void {
  const reads = method === "GET" || method === "HEAD"
  const allowed = {
    active: true,
    pending: reads ? path.replace(/\/$/, "") === "/artisan/me" : method === "POST" && application.test(path),
    suspended: reads || (method === "POST" && unfinished.test(path)),
    closed: false,
  }
  if (status !== "active" && !allowed[status])
    throw refuse({ status: 403, ...refusals[status] })
}
