import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { daysOf } from "./range"

export interface StatsScope { artisan_id: string, time_zone: string, currency_code: string, from: string, to: string }

/** The figures of one day; amounts are decimal texts of the currency, as PostgreSQL sums them. */
export interface DayRow { date: string, orders: number, items: number, sales: string, earnings: string, views: number }

/** The artisan's views by day: at most 96 rows a day are summed, however many views there were. */
const viewsByDay = `
  select (slot at time zone :time_zone)::date::text as date, sum(views)::int as views
  from artisan_stats_view
  where artisan_id = :artisan_id
    and slot >= :from::date::timestamp at time zone :time_zone and slot < (:to::date + 1)::timestamp at time zone :time_zone
  group by 1`

/** Every day of the range, those without a sale included: two statements. */
export async function readDays(knex: Knex, scope: StatsScope): Promise<DayRow[]> {
  const { artisan_id, currency_code, from, to } = scope
  const [sold, { rows: viewed }] = await Promise.all([
    knex("artisan_stats_day").where({ artisan_id, currency_code }).whereBetween("date", [from, to])
      .select<Omit<DayRow, "views">[]>(knex.raw("date::text as date"), "orders", knex.raw("items::float8 as items"), knex.raw("sales::text as sales"), knex.raw("earnings::text as earnings")),
    knex.raw<{ rows: { date: string, views: number }[] }>(viewsByDay, { ...scope }),
  ])
  const sales = new Map(sold.map(day => [day.date, day]))
  const views = new Map(viewed.map(day => [day.date, day.views]))
  return daysOf(from, to).map(date => ({
    ...sales.get(date) ?? { date, orders: 0, items: 0, sales: "0", earnings: "0" },
    views: views.get(date) ?? 0,
  }))
}
