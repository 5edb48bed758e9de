import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Ten reviews with six pictures each. */
const PER_HOUR = 60

/** Refuses a customer who has sent too many pictures within the hour. */
export async function limitPictures(knex: Knex, customerId: string): Promise<void> {
  const { rows: [sent] } = await knex.raw<{ rows: { count: number }[] }>(`
    select count(*)::integer as count from review_image
    where customer_id = ? and created_at > now() - interval '1 hour' and deleted_at is null`, [customerId])
  if ((sent?.count ?? 0) >= PER_HOUR)
    throw refuse({ status: 429, code: "too_many_requests", message: "You have sent many pictures within the hour. Please come back later." })
}
