import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { secondsUntilNextTry } from "./back-off"

/** Tries before an event is parked: the last comes about nine and a half hours after the first. The reconciler ends what it was about. */
const MOST_ATTEMPTS = 12

export type Outcome = { result: "done", outcome: string } | { result: "failed", error: string }

function toColumns(knex: Knex, attempts: number, outcome: Outcome): object {
  if (outcome.result === "done")
    return { status: "done", outcome: outcome.outcome, last_error: null }
  if (attempts >= MOST_ATTEMPTS)
    return { status: "parked", last_error: outcome.error }
  return { last_error: outcome.error, next_attempt_at: knex.raw("now() + ? * interval '1 second'", [secondsUntilNextTry(attempts)]) }
}

/** Writes down what became of a claimed event, unless its claim has ended. */
export async function settleEvent(knex: Knex, { id, lease_id, attempts }: { id: string, lease_id: string, attempts: number }, outcome: Outcome): Promise<void> {
  await knex("stripe_event")
    .where({ id, lease_id, status: "waiting" })
    .update({ ...toColumns(knex, attempts, outcome), lease_id: null, updated_at: knex.fn.now() })
}
