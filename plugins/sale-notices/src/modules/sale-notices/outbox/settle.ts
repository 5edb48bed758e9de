import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { toStorableText } from "../enqueue/clean-json"

/** What became of one try. */
export type Outcome
  = | { result: "sent", messageId: string | null }
    | { result: "try_again", error: string, seconds: number }
    | { result: "parked", error: string }

const longestError = 1000

function toColumns(knex: Knex, outcome: Outcome) {
  if (outcome.result === "sent")
    return { status: "sent", provider_message_id: outcome.messageId, sent_at: knex.fn.now(), last_error: null }
  const last_error = toStorableText(outcome.error.slice(0, longestError))
  return outcome.result === "parked"
    ? { status: "parked", last_error }
    : { last_error, next_attempt_at: knex.raw("now() + ? * interval '1 second'", [outcome.seconds]) }
}

/**
 * Writes down what became of a claimed notice, and lets go of it.
 * @returns false if the claim is no longer the holder (its lease ended and another worker took the row): nothing is written then.
 */
export async function settleNotice(knex: Knex, claim: { id: string, lease_id: string }, outcome: Outcome): Promise<boolean> {
  const changed = await knex("sale_notice")
    .where({ id: claim.id, lease_id: claim.lease_id, status: "waiting" })
    .update({ ...toColumns(knex, outcome), lease_id: null, updated_at: knex.fn.now() })
  return changed === 1
}
