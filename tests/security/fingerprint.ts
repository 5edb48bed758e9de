import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Tables that change by themselves: the machinery's, and counts of who looked. */
const restless = /^(?:workflow_execution|locking|mikro_orm_migrations|script_migrations|link_module_migrations|artisan_stats_\w+|search_\w+|index_\w+|\w*search\w*|audit_\w+)$/

/** What every table holds, as one checksum each: two that are equal prove that nothing was written, in whatever place. */
export async function fingerprint(knex: Knex): Promise<Record<string, string>> {
  const tables = await knex("pg_tables").where({ schemaname: "public" }).orderBy("tablename").pluck<string[]>("tablename")
  const sums = tables.filter(table => !restless.test(table)).map(table => `select '${table}' as name, md5(coalesce(string_agg(row::text, '|' order by row::text), '')) as sum from "${table}" row`)
  const { rows } = await knex.raw<{ rows: { name: string, sum: string }[] }>(sums.join(" union all "))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}
