import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { countNewArtisans, readCurrencies, readDays } from "./read-sales"
import type { Range } from "./read-sales"
import { readTasks } from "./read-tasks"

/** The marketplace at a glance: sales over the range in one currency, and what waits for an administrator. */
export async function readOverview(knex: Knex, { currency_code, ...range }: Range & { currency_code?: string }) {
  const currencies = await readCurrencies(knex, range)
  const currency = currency_code ?? currencies[0] ?? "eur"
  const [days, artisans, waiting] = await Promise.all([
    readDays(knex, { ...range, currency_code: currency }),
    countNewArtisans(knex, range),
    readTasks(knex),
  ])
  const sum = (key: "orders" | "sales" | "commission") => days.reduce((all, day) => all + day[key], 0)
  const cents = (amount: number) => Number(amount.toFixed(3))
  return {
    ...range,
    currency_code: currency,
    currencies,
    totals: { orders: sum("orders"), sales: cents(sum("sales")), commission: cents(sum("commission")), new_artisans: artisans },
    days,
    ...waiting,
  }
}
