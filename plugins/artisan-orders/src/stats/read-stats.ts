import { dayIn } from "@craftmart/artisans/workflows"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { rangeOf } from "./range"
import { readDays } from "./read-days"
import type { StatsScope } from "./read-days"
import { readRating } from "./read-rating"
import { rollUp } from "./roll-up"
import { presentDay, totalsOf } from "./totals"

const BEST = 10

export interface StatsQuery { from?: string, to?: string, currency_code?: string }

/** The currencies that the artisan has sold in, the one with the most orders first. */
async function readCurrencies(knex: Knex, artisan_id: string): Promise<string[]> {
  const rows = await knex("artisan_stats_day").where({ artisan_id }).groupBy("currency_code")
    .orderByRaw("sum(orders) desc, currency_code").select<{ currency_code: string }[]>("currency_code")
  return rows.map(({ currency_code }) => currency_code)
}

async function readBestSellers(knex: Knex, { artisan_id, currency_code, from, to }: StatsScope) {
  const rows: { product_id: string, title: string | null, thumbnail: string | null, quantity: number, sales: string }[] = await knex("artisan_stats_product_day as sold")
    .leftJoin("product", "product.id", "sold.product_id")
    .where({ "sold.artisan_id": artisan_id, "sold.currency_code": currency_code })
    .whereBetween("sold.date", [from, to])
    .groupBy("sold.product_id", "product.title", "product.thumbnail")
    .orderByRaw("sum(sold.quantity) desc, sum(sold.sales) desc, sold.product_id")
    .limit(BEST)
    .select("sold.product_id", "product.title", "product.thumbnail", knex.raw("sum(sold.quantity)::float8 as quantity"), knex.raw("sum(sold.sales)::text as sales"))
  return rows.map(row => ({ ...row, title: row.title ?? "", sales: Number(row.sales) }))
}

async function countWaiting(knex: Knex, artisan_id: string): Promise<number> {
  const [row] = await knex("artisan_order").where({ artisan_id }).whereIn("status", ["pending", "partially_shipped"]).whereNull("deleted_at").count<{ count: string }[]>("* as count")
  return Number(row?.count)
}

/** Whose numbers, in which days and money; the rollup is up to date afterwards. */
export async function openStats(container: MedusaContainer, artisan_id: string, query: StatsQuery) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const artisan = await knex("artisan").where({ id: artisan_id }).first<{ time_zone: string } | undefined>("time_zone")
  const time_zone = artisan?.time_zone ?? "UTC"
  await rollUp(knex, { artisan_id, time_zone })
  const currencies = await readCurrencies(knex, artisan_id)
  const currency_code = query.currency_code ?? currencies[0] ?? "eur"
  return { knex, currencies, scope: { artisan_id, time_zone, currency_code, ...rangeOf(query, dayIn(time_zone, new Date())) } }
}

/** An artisan's numbers. What is read grows with the days of the range, not with the orders in them. */
export async function readStats(container: MedusaContainer, artisan_id: string, query: StatsQuery) {
  const { knex, currencies, scope } = await openStats(container, artisan_id, query)
  const [days, best_sellers, waiting_to_send, rating] = await Promise.all([
    readDays(knex, scope),
    readBestSellers(knex, scope),
    countWaiting(knex, artisan_id),
    readRating(container, artisan_id),
  ])
  const { currency_code, time_zone, from, to } = scope
  return { currency_code, currencies, time_zone, from, to, totals: totalsOf(days, currency_code), days: days.map(presentDay), best_sellers, waiting_to_send, rating }
}
