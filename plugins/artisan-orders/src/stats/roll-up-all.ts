import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { rollUp } from "./roll-up"

const MOST = 500

/** Brings up to date whoever has had sales since, so that a dashboard finds little to do. */
export async function rollUpAll(knex: Knex): Promise<void> {
  const { rows } = await knex.raw<{ rows: { artisan_id: string, time_zone: string }[] }>(`
    select artisan.id as artisan_id, artisan.time_zone
    from artisan
    where exists (select 1 from artisan_stats_mark mark where mark.artisan_id = artisan.id)
    order by artisan.id
    limit ${MOST}`)
  for (const scope of rows)
    await rollUp(knex, scope)
}
