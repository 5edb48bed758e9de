import { likePattern } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export interface ParkedFilters { kind?: string, q?: string }

function parked(knex: Knex, { kind, q }: ParkedFilters): Knex.QueryBuilder {
  const rows = knex("sale_notice").where({ status: "parked" }).whereNull("deleted_at")
  if (kind)
    rows.where({ kind })
  if (q)
    rows.whereILike("recipient", likePattern(q))
  return rows
}

/**
 * Makes all parked notices due at once, with all their tries. Those that were parked unsent (a bad address, a payload
 * that does not fit) stay: another try would not help, each wants a look.
 * @returns how many are due, and how many stay.
 */
export async function retryParked(knex: Knex, filters: ParkedFilters): Promise<{ count: number, skipped: number }> {
  return knex.transaction(async (trx) => {
    const count = await parked(trx, filters).where("attempts", ">", 0).update({
      status: "waiting",
      attempts: 0,
      last_error: null,
      lease_id: null,
      next_attempt_at: trx.fn.now(),
      updated_at: trx.fn.now(),
    })
    const left = await parked(trx, filters).count<{ count: string }[]>("* as count")
    return { count, skipped: Number(left[0]?.count ?? 0) }
  })
}
