import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { secondsUntilNextTry } from "./back-off"

/** Tries before an event is parked, for an administrator to see: they take some nine hours. */
const MAX_ATTEMPTS = 12

const DAY = 86_400

export type Outcome = { result: "done", outcome: string } | { result: "failed", error: string }

function toColumns(knex: Knex, attempts: number, outcome: Outcome): object {
  if (outcome.result === "done")
    return { status: "done", outcome: outcome.outcome, last_error: null }
  // One that is parked is still tried once a day: nobody else hears of a refund or a dispute.
  const [status, seconds] = attempts >= MAX_ATTEMPTS ? ["parked", DAY] : ["waiting", secondsUntilNextTry(attempts)]
  return { status, last_error: outcome.error, next_attempt_at: knex.raw("now() + ? * interval '1 second'", [seconds]) }
}

/** Writes down what became of a claimed event, unless its claim has ended. */
export async function settleEvent(knex: Knex, { id, lease_id, attempts }: { id: string, lease_id: string, attempts: number }, outcome: Outcome): Promise<void> {
  await knex("stripe_event")
    .where({ id, lease_id })
    .whereNot({ status: "done" })
    .update({ ...toColumns(knex, attempts, outcome), lease_id: null, updated_at: knex.fn.now() })
}
