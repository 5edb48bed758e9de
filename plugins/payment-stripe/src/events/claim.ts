import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Few at a time: each holds a cart's lock and talks to Stripe. */
const BATCH = 4

/** Seconds after which an event is free again whose worker gave no sign of life. */
const LEASE = 300

/** A stored event in the hands of one worker. */
export interface ClaimedEvent {
  id: string
  type: string
  object_id: string
  payment_intent_id: string | null
  /** Tries so far, this one included. */
  attempts: number
  /** Names this claim; nobody else may settle the row. */
  lease_id: string
}

const sql = `
  with due as materialized (
    select id from stripe_event
    where status <> 'done' and deleted_at is null and next_attempt_at <= now() and created_at > now() - interval '30 days'
    order by next_attempt_at
    limit ${BATCH}
    for update skip locked
  )
  update stripe_event
  set lease_id = :lease || ':' || stripe_event.id,
      next_attempt_at = now() + interval '${LEASE} seconds',
      attempts = attempts + 1,
      updated_at = now()
  from due
  where stripe_event.id = due.id
  returning stripe_event.id, type, object_id, payment_intent_id, attempts, lease_id`

/** Takes due events that nobody else has, and that are not too old to matter. @param lease a value never used before. */
export async function claimEvents(knex: Knex, lease: string): Promise<ClaimedEvent[]> {
  const { rows } = await knex.raw<{ rows: ClaimedEvent[] }>(sql, { lease })
  return rows
}
