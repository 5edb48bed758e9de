import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ReviewsOptions } from "../modules/reviews/options"

const BATCH = 500

/** Reviews go with their product when it gets another owner; the owners' ratings follow by the trigger. */
export async function followOwners(knex: Knex, { marketplace }: ReviewsOptions): Promise<void> {
  if (!marketplace.ownersOf)
    return
  for (let after = ""; ;) {
    const rows = await knex("product_rating").where("product_id", ">", after).orderBy("product_id").limit(BATCH).select<{ product_id: string }[]>("product_id")
    const ids = rows.map(({ product_id }) => product_id)
    const last = ids.at(-1)
    if (last === undefined)
      return
    const owners = await marketplace.ownersOf(knex, ids)
    await knex.raw(`
      update review set owner_id = nullif(now_of.owner_id, ''), updated_at = now()
      from unnest(?::text[], ?::text[]) as now_of(product_id, owner_id)
      where review.product_id = now_of.product_id and review.owner_id is distinct from nullif(now_of.owner_id, '') and review.deleted_at is null`, [ids, ids.map(id => owners.get(id) ?? "")])
    after = last
  }
}
