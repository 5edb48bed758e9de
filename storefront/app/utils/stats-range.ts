import { parseDate, today } from "@internationalized/date"

/** How many days back the overview can look. */
export const STATS_RANGES = [7, 30, 90, 365] as const
export type StatsRange = typeof STATS_RANGES[number]

/** The range that an address names, else thirty days. */
export function parseStatsRange(value: unknown): StatsRange {
  return STATS_RANGES.find(range => String(range) === value) ?? 30
}

/** First and last day (`YYYY-MM-DD`) of so many days up to today, as the artisan's calendar shows it. */
export function statsPeriod(range: StatsRange, timeZone: string): { from: string, to: string } {
  const last = today(timeZone)
  return { from: last.subtract({ days: range - 1 }).toString(), to: last.toString() }
}

/** A calendar day of a `YYYY-MM-DD` as a moment that reads as that day in UTC. */
export function dayAsDate(day: string): Date {
  return parseDate(day).toDate("UTC")
}
