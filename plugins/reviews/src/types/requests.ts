import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { Reviewer } from "../writes/types"

/** A request of somebody who may review: a signed-in customer, or a guest with the link of the mail. */
export type ReviewerRequest<Body = unknown, Query = Record<string, unknown>> = AuthenticatedMedusaRequest<Body, Query> & { reviewer: Reviewer }

/**
 * A request under `/artisan`, where the artisans plugin is installed as well: its middleware says who is asking.
 * Without it nobody ever is.
 */
export type OwnerRequest<Body = unknown, Query = Record<string, unknown>> = AuthenticatedMedusaRequest<Body, Query> & {
  artisan?: { id: string, member_id: string }
}
