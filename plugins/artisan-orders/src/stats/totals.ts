import { fromMinor, toMinor } from "@craftmart/money"

import type { DayRow } from "./read-days"

/** The sums over the days, amounts exact to the currency's decimals. Conversion: orders by views, from 0 to 1; null without views. */
export function totalsOf(days: readonly DayRow[], currency: string) {
  const count = (column: "orders" | "items" | "views") => days.reduce((sum, day) => sum + day[column], 0)
  const amount = (column: "sales" | "earnings") => Number(fromMinor(days.reduce((sum, day) => sum + toMinor(day[column], currency), 0n), currency))
  const [orders, views] = [count("orders"), count("views")]
  return {
    orders,
    items: count("items"),
    sales: amount("sales"),
    earnings: amount("earnings"),
    views,
    conversion: views === 0 ? null : Math.min(1, orders / views),
  }
}

/** A day as it is answered, amounts as numbers. */
export function presentDay({ date, orders, items, sales, earnings, views }: DayRow) {
  return { date, orders, items, sales: Number(sales), earnings: Number(earnings), views }
}
