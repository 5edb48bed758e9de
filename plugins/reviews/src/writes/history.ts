import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { Actor } from "./types"

interface Deed {
  review_id: string
  action: "created" | "edited" | "deleted" | "published" | "hidden" | "reported" | "replied" | "reply_edited"
  note?: string | null
  before?: object | null
}

/** Writes down who did what, in the transaction that does it. */
export async function noteDeeds(trx: Knex, actor: Actor, deeds: readonly Deed[]): Promise<void> {
  await trx("review_history").insert(deeds.map(({ review_id, action, note, before }) => ({
    id: generateEntityId(undefined, "revhis"),
    review_id,
    actor_type: actor.type,
    actor_id: actor.id,
    action,
    note: note ?? null,
    before: before ? JSON.stringify(before) : null,
  })))
}
