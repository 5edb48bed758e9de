import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Of closed artisans, those whose application was refused never had a shop. @throws 403 `artisan_refused`. */
export async function requireNotRefused(knex: Knex, artisan_id: string): Promise<void> {
  const refusal = await knex("artisan_status_change").where({ artisan_id, transition: "refuse" }).whereNull("deleted_at").first("id")
  if (refusal)
    throw refuse({ status: 403, code: "artisan_refused", message: "Your application was not accepted." })
}
