import type { DayRow } from "./read-days"

const columns = ["date", "orders", "items", "sales", "earnings", "views"] as const

/** The days as a table (RFC 4180), the currency in each line so that files of several can be put together. */
export function toCsv(days: readonly DayRow[], currency: string): string {
  const lines = days.map(day => [...columns.map(column => day[column]), currency].join(","))
  return [[...columns, "currency_code"].join(","), ...lines, ""].join("\r\n")
}
