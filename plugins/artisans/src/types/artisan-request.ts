import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { ArtisanStatus } from "../artisans/status"

/** Whom a request under `/artisan/` acts for, read from the database for every request. */
export type ActingArtisan = {
  id: string
  member_id: string
  role: "owner" | "staff"
  status: ArtisanStatus
  /** An administrator who is signed in for support; `member_id` is the session's then. */
  support?: { user_id: string, email: string, expires_at: Date }
}

/** A request of a signed-in artisan. Every read and write of its handler must be scoped by `artisan.id`. */
export type ArtisanRequest<Body = unknown, Query = Record<string, unknown>> = AuthenticatedMedusaRequest<Body, Query> & {
  artisan: ActingArtisan
  /** Whether the same member still acts for the same artisan in the same role and status. */
  stillActs: () => Promise<boolean>
}
