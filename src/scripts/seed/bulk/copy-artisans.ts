import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { copyTable } from "./copy-table"
import { FIRST_NAMES, HOUSES, LAST_NAMES } from "./names"

/** Adds artisans until there are `total`: the demo's under other names, with their rates for home and for everywhere else. */
export async function copyArtisans(knex: Knex, handles: string[], total: number) {
  const wanted = total - handles.length
  if (wanted <= 0)
    return
  await knex.transaction(async (trx) => {
    await trx.raw(`
      create temporary table seed_copy on commit drop as
      select t.id as artisan_id, n, now() - interval '1 hour' * (2 + (n * 4099 + t.place * 617) % 17000) as at,
        (?::text[])[1 + (h / 7) % ?] || ' ' || (?::text[])[1 + (h / 301) % ?] || ' ' || (?::text[])[1 + h % ?] as name
      from (select id, row_number() over (order by id) as place from artisan where handle = any(?)) t
      cross join generate_series(1, ?) n
      cross join lateral (select abs(hashtext(t.id || n)::bigint) as h) hash
      order by n, t.place limit ?`, [
      FIRST_NAMES, FIRST_NAMES.length, LAST_NAMES, LAST_NAMES.length, HOUSES, HOUSES.length,
      handles, Math.ceil(wanted / handles.length), wanted,
    ])
    await copyTable(trx, {
      table: "artisan",
      join: "join artisan t on t.id = c.artisan_id",
      renamed: ["id"],
      changed: `jsonb_build_object('name', c.name, 'handle', lower(replace(c.name, ' ', '-')) || '-' || left(md5(c.artisan_id), 4) || c.n,
        'email', left(md5(c.artisan_id), 4) || c.n || '@craftmart.test')`,
    })
    await copyTable(trx, {
      table: "artisan_shipping_rate",
      join: "join artisan a on a.id = c.artisan_id join artisan_shipping_rate t on t.artisan_id = a.id and t.zone in ('*', a.country_code)",
      renamed: ["id", "artisan_id"],
    })
  })
}
