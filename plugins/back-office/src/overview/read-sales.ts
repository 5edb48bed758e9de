import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export interface Range { from: string, to: string, time_zone: string }

export interface Day { date: string, orders: number, sales: number, commission: number }

/** The range's first moment and the moment after its last: the day's midnight in the zone, so that an index can be used. */
const between = (moment: string) => `
  ${moment} >= :from::timestamp at time zone :time_zone and ${moment} < (:to::date + 1)::timestamp at time zone :time_zone`

const days = `
  with sold as (
    select (created_at at time zone :time_zone)::date as date, count(distinct order_id collate "C") as orders, sum(total) as sales, sum(commission_total) as commission
    from artisan_order
    where ${between("created_at")} and currency_code = :currency_code and status <> 'canceled' and deleted_at is null
    group by 1
  ), returned as (
    select (refund.settled_at at time zone :time_zone)::date as date, sum(refund.amount) as sales, sum(refund.commission_reversed) as commission
    from artisan_order_refund refund
    join artisan_order part on part.id = refund.artisan_order_id and part.status <> 'canceled' and part.deleted_at is null
    where ${between("refund.settled_at")} and refund.currency_code = :currency_code and refund.status = 'succeeded' and refund.deleted_at is null
    group by 1
  )
  select to_char(day, 'YYYY-MM-DD') as date, coalesce(orders, 0)::int as orders,
    (coalesce(sold.sales, 0) - coalesce(returned.sales, 0))::float8 as sales,
    (coalesce(sold.commission, 0) - coalesce(returned.commission, 0))::float8 as commission
  from generate_series(:from::date, :to::date, interval '1 day') as day
  left join sold on sold.date = day::date
  left join returned on returned.date = day::date
  order by day`

const currencies = `
  select currency_code, count(*)::int as parts
  from artisan_order
  where ${between("created_at")} and deleted_at is null
  group by 1
  order by parts desc, 1`

/** Sales by day in one currency, less what was paid back on that day, as the artisans' own figures have it; days without any included. Major units. */
export async function readDays(knex: Knex, range: Range & { currency_code: string }): Promise<Day[]> {
  const { rows } = await knex.raw<{ rows: Day[] }>(days, { ...range })
  return rows
}

/** The currencies that something was sold in, the most used first. */
export async function readCurrencies(knex: Knex, range: Range): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { currency_code: string }[] }>(currencies, { ...range })
  return rows.map(row => row.currency_code)
}

/** How many artisans have applied in the range. */
export async function countNewArtisans(knex: Knex, range: Range): Promise<number> {
  const { rows } = await knex.raw<{ rows: { count: number }[] }>(`select count(*)::int as count from artisan where ${between("created_at")} and deleted_at is null`, { ...range })
  return rows[0]?.count ?? 0
}
