import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The columns that a retry changes, as they were. */
export interface BeforeRetry {
  id: string
  status: string
  recipient: string
  attempts: number
  last_error: string | null
}

/**
 * Makes a notice that has not left due at once, with all its tries, to another address if one is given.
 * @returns what it was before, or null if it has been sent, or a worker is sending it now.
 */
export async function makeDueAgain(knex: Knex, id: string, recipient: string): Promise<BeforeRetry | null> {
  return knex.transaction(async (trx) => {
    const before = await trx("sale_notice")
      .where({ id })
      .whereNot({ status: "sent" })
      .whereRaw("(lease_id is null or next_attempt_at <= now())")
      .forUpdate()
      .first<BeforeRetry | undefined>("id", "status", "recipient", "attempts", "last_error")
    if (!before)
      return null
    await trx("sale_notice").where({ id }).update({
      recipient,
      status: "waiting",
      attempts: 0,
      last_error: null,
      lease_id: null,
      next_attempt_at: trx.fn.now(),
      updated_at: trx.fn.now(),
    })
    return before
  })
}

/** Takes a retry back, unless a worker has taken the notice meanwhile. */
export async function undoRetry(knex: Knex, { id, ...before }: BeforeRetry): Promise<void> {
  await knex("sale_notice").where({ id, status: "waiting", attempts: 0 }).whereNull("lease_id").update(before)
}
