import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What other plugins have to tell about artisans, if they are there, and the currency that is told in. */
export type Installed = { sales: boolean, ratings: boolean, currency_code: string }

/** Reads all of it with one statement. */
export async function readInstalled(knex: Knex): Promise<Installed> {
  const { rows: [row] } = await knex.raw<{ rows: Installed[] }>(`
    select
      to_regclass('artisan_stats_day') is not null as sales,
      to_regclass('owner_rating') is not null as ratings,
      coalesce((select currency_code from store_currency where is_default and deleted_at is null order by id limit 1), 'eur') as currency_code`)
  return row ?? { sales: false, ratings: false, currency_code: "eur" }
}
