import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ActingArtisan } from "../types/artisan-request"

/** Whether an actor of a token is an administrator's session, and not a member. */
export function isSupportSession(actor_id: string): boolean {
  return /^artsup_\w{1,60}$/.test(actor_id)
}

/**
 * Whom a support session acts for: as staff, so that what only owners may do is refused. Nobody, once it has ended or the
 * administrator's account is gone.
 */
export async function readActingSupport(knex: Knex, id: string): Promise<ActingArtisan | undefined> {
  const session = await knex("artisan_support_session as session")
    .join("artisan", "artisan.id", "session.artisan_id")
    .join("user", "user.id", "session.user_id")
    .where("session.id", id)
    .whereNull("session.ended_at")
    .where("session.expires_at", ">", knex.fn.now())
    .whereNull("artisan.deleted_at")
    .whereNull("user.deleted_at")
    .first<{ id: string, status: ActingArtisan["status"], user_id: string, user_email: string, expires_at: Date } | undefined>("artisan.id", "artisan.status", "session.user_id", "session.user_email", "session.expires_at")
  return session && {
    id: session.id,
    status: session.status,
    member_id: id,
    role: "staff",
    support: { user_id: session.user_id, email: session.user_email, expires_at: session.expires_at },
  }
}
