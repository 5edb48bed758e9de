import { csvLine } from "@craftmart/http"

import type { DayRow } from "./read-days"

const figures = ["orders", "items", "sales", "earnings", "views"] as const

/** The days as a table, the currency in each line so that files of several can be put together. */
export function toCsv(days: readonly DayRow[], currency: string): string {
  return [
    csvLine(["date", ...figures, "currency_code"]),
    ...days.map(day => csvLine([day.date, ...figures.map(figure => Number(day[figure])), currency])),
  ].join("")
}
