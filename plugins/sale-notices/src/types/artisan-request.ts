import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/**
 * A request of somebody who acts for an artisan. Whatever mounts the sign-in on `/artisan` (`@craftmart/artisans` does)
 * says who it is; this plugin needs no more than that, and so stands alone.
 */
export type NotifiedRequest<Body = unknown> = AuthenticatedMedusaRequest<Body> & {
  artisan: { id: string, member_id: string }
  /** Whether the same person may still act as they could when the request came. Without it nobody loses access meanwhile. */
  stillActs?: () => Promise<boolean>
}
