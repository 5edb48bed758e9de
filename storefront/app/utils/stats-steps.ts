import type { StatsDay } from "../types/stats"
import { parseDate, startOfMonth, startOfWeek } from "@internationalized/date"
import { sumAmounts } from "./currency-digits"

export type StatsStep = "day" | "week" | "month"

/** How the time axis is cut so that every bar can be told from its neighbour. */
export function stepFor(days: number): StatsStep {
  return days <= 31 ? "day" : days <= 120 ? "week" : "month"
}

/**
 * Days added up to steps, each named by its first day that was asked for.
 *
 * @param days in the order of the calendar.
 */
export function toSteps(days: StatsDay[], step: StatsStep, currency: string): StatsDay[] {
  if (step === "day")
    return days
  const byStart = new Map<string, StatsDay[]>()
  for (const day of days) {
    const start = startOf(day.date, step)
    byStart.set(start, [...byStart.get(start) ?? [], day])
  }
  return [...byStart.values()].map(part => ({
    date: part[0]!.date,
    orders: sum(part.map(day => day.orders)),
    items: sum(part.map(day => day.items)),
    sales: sumAmounts(part.map(day => day.sales), currency),
    earnings: sumAmounts(part.map(day => day.earnings), currency),
    views: sum(part.map(day => day.views)),
  }))
}

/** Weeks begin on Mondays. */
function startOf(day: string, step: "week" | "month"): string {
  const date = parseDate(day)
  return (step === "week" ? startOfWeek(date, "en-GB") : startOfMonth(date)).toString()
}

function sum(counts: number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
