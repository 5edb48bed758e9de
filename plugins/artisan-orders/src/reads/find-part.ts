import { isId, refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A part that somebody may act on. */
export interface FoundPart { readonly id: string, readonly order_id: string }

/**
 * The part with this id; only of this artisan, when one is named.
 * @throws a 404 refusal, the same for one that is not there and one of somebody else.
 */
export async function findPart(knex: Knex, id: string | undefined, artisan_id?: string): Promise<FoundPart> {
  const part = isId(id)
    ? await knex("artisan_order")
        .where({ id, ...artisan_id !== undefined && { artisan_id } })
        .whereNull("deleted_at")
        .first<FoundPart | undefined>("id", "order_id")
    : undefined
  if (!part)
    throw refuse({ status: 404, code: "not_found", message: "There is no such order." })
  return part
}
