import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export interface ReceivedEvent {
  id: string
  type: string
  object_id: string
  payment_intent_id: string | null
  occurred_at: Date
}

/** @returns false if the event is known already; then nothing is written. */
export async function storeEvent(knex: Knex, event: ReceivedEvent): Promise<boolean> {
  const written = await knex("stripe_event")
    .insert({ ...event, status: "waiting", attempts: 0, next_attempt_at: knex.fn.now() })
    .onConflict()
    .ignore()
    .returning("id")
  return written.length > 0
}
