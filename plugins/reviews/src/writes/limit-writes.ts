import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/**
 * Refuses a customer who has written too much within the hour. A customer's writes wait for each other here, so that
 * a hundred at once, in however many processes, are counted like a hundred in a row.
 */
export async function limitWrites(trx: Knex, customerId: string, perHour: number): Promise<void> {
  await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`review writer ${customerId}`])
  const { rows: [written] } = await trx.raw<{ rows: { count: number }[] }>(`
    select count(*)::integer as count from review_history
    where actor_id = ? and created_at > now() - interval '1 hour' and deleted_at is null`, [customerId])
  if ((written?.count ?? 0) >= perHour)
    throw refuse({ status: 429, code: "too_many_requests", message: "You have written a lot within the hour. Please come back later." })
}
