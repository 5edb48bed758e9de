import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { CopiedTable } from "./copied-tables"

/**
 * Copies the rows of a table for every row of the temporary table `seed_copy`, all in one statement.
 * A row that is there already, from a run that was broken off, stays.
 */
export async function copyTable(trx: Knex, { table, join, renamed, changed }: CopiedTable) {
  const names = renamed.map(column => `'${column}', t.${column} || '_' || c.n`).join(", ")
  await trx.raw(`
    insert into ${table}
    select copy.* from seed_copy c ${join}
    cross join lateral jsonb_populate_record(null::${table},
      to_jsonb(t) || jsonb_build_object('created_at', c.at, 'updated_at', c.at, ${names}) || ${changed ?? "'{}'::jsonb"}) copy
    where to_jsonb(t) ->> 'deleted_at' is null
    on conflict do nothing`)
}
