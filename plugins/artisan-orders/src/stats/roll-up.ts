import type { Knex } from "@medusajs/framework/mikro-orm/knex"

interface Scope { artisan_id: string, time_zone: string }

/**
 * SQL: the artisan orders that count on `:days`: those that stand, by the moment they were placed. The range is for the
 * index, the list for days that lie far apart.
 */
const counted = `
  with counted as (
    select (part.created_at at time zone :time_zone)::date as date, part.*
    from artisan_order part
    where part.artisan_id = :artisan_id
      and part.created_at >= :first::date::timestamp at time zone :time_zone
      and part.created_at < (:last::date + 1)::timestamp at time zone :time_zone
      and (part.created_at at time zone :time_zone)::date = any(:days::date[])
      and part.deleted_at is null and part.status <> 'canceled'
  )`

/** What was paid back counts for the day of the sale, so that a day's figures are those of its orders. */
const writeDays = `${counted}
  insert into artisan_stats_day (artisan_id, currency_code, date, orders, items, sales, earnings)
  select :artisan_id, counted.currency_code, counted.date, count(*), sum(lines.quantity),
    sum(counted.total - refunds.amount), sum(counted.total - counted.commission_total - refunds.amount + refunds.commission)
  from counted
  cross join lateral (
    select coalesce(sum(quantity), 0) as quantity from artisan_order_line line
    where line.artisan_order_id = counted.id and line.deleted_at is null
  ) lines
  cross join lateral (
    select coalesce(sum(amount), 0) as amount, coalesce(sum(commission_reversed), 0) as commission from artisan_order_refund refund
    where refund.artisan_order_id = counted.id and refund.status = 'succeeded' and refund.deleted_at is null
  ) refunds
  group by counted.currency_code, counted.date`

const writeProductDays = `${counted}
  insert into artisan_stats_product_day (artisan_id, currency_code, date, product_id, quantity, sales)
  select :artisan_id, counted.currency_code, counted.date, line.product_id, sum(line.quantity), sum(line.total)
  from counted
  join artisan_order_line line on line.artisan_order_id = counted.id and line.deleted_at is null and line.product_id is not null
  group by counted.currency_code, counted.date, line.product_id`

async function writeAnew(trx: Knex, { artisan_id, time_zone }: Scope, days: string[]): Promise<void> {
  for (const table of ["artisan_stats_day", "artisan_stats_product_day"])
    await trx(table).where({ artisan_id }).whereRaw("date = any(?::date[])", [days]).delete()
  const sortedDays = [...days].sort()
  const range = { artisan_id, time_zone, days, first: sortedDays[0] ?? "", last: sortedDays.at(-1) ?? "" }
  await trx.raw(writeDays, range)
  await trx.raw(writeProductDays, range)
}

/** Every day of an artisan whose days are counted in another time zone from now on. */
async function startAnew(trx: Knex, { artisan_id, time_zone }: Scope): Promise<string[]> {
  for (const table of ["artisan_stats_day", "artisan_stats_product_day"])
    await trx(table).where({ artisan_id }).delete()
  await trx("artisan_stats_zone").insert({ artisan_id, time_zone }).onConflict("artisan_id").merge()
  const { rows } = await trx.raw<{ rows: { date: string }[] }>(
    "select distinct (created_at at time zone :time_zone)::date::text as date from artisan_order where artisan_id = :artisan_id and deleted_at is null",
    { artisan_id, time_zone },
  )
  return rows.map(({ date }) => date)
}

/** Takes the marks away and answers their days; what is marked from now on is looked at the next time. */
async function takeMarkedDays(trx: Knex, { artisan_id, time_zone }: Scope): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { date: string }[] }>(
    `with taken as (delete from artisan_stats_mark where artisan_id = :artisan_id returning slot)
     select distinct (slot at time zone :time_zone)::date::text as date from taken`,
    { artisan_id, time_zone },
  )
  return rows.map(({ date }) => date)
}

async function isFresh(knex: Knex, { artisan_id, time_zone }: Scope): Promise<boolean> {
  const { rows: [row] } = await knex.raw<{ rows: { fresh: boolean }[] }>(
    `select exists (select 1 from artisan_stats_zone where artisan_id = :artisan_id and time_zone = :time_zone)
      and not exists (select 1 from artisan_stats_mark where artisan_id = :artisan_id) as fresh`,
    { artisan_id, time_zone },
  )
  return row?.fresh === true
}

/**
 * Brings an artisan's daily figures up to date with its orders: only the days that have changed, and all of them when
 * its time zone has. Idempotent; two at once wait for each other.
 */
export async function rollUp(knex: Knex, scope: Scope): Promise<void> {
  if (await isFresh(knex, scope))
    return
  await knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended('artisan-stats:' || ?, 0))", [scope.artisan_id])
    const marked = await takeMarkedDays(trx, scope)
    const zone = await trx("artisan_stats_zone").where({ artisan_id: scope.artisan_id }).first<{ time_zone: string } | undefined>("time_zone")
    const days = zone?.time_zone === scope.time_zone ? marked : await startAnew(trx, scope)
    if (days.length > 0)
      await writeAnew(trx, scope, days)
  })
}
