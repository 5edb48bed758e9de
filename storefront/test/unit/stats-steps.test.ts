import type { StatsDay } from "~/types/stats"
import { describe, expect, it } from "vitest"
import { sumAmounts } from "~/utils/currency-digits"
import { parseStatsRange, statsPeriod } from "~/utils/stats-range"
import { stepFor, toSteps } from "~/utils/stats-steps"

const day = (date: string, sales = 0.1): StatsDay => ({ date, orders: 1, items: 2, sales, earnings: sales, views: 10 })

describe("figures over time", () => {
  it("are shown by day, by week or by month, so that no bar is too thin", () => {
    expect([7, 30, 90, 365].map(stepFor)).toEqual(["day", "day", "week", "month"])
  })

  it("add up by weeks that begin on Mondays", () => {
    const days = ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24"].map(date => day(date))
    expect(toSteps(days, "week", "eur")).toEqual([
      { date: "2026-11-21", orders: 2, items: 4, sales: 0.2, earnings: 0.2, views: 20 },
      { date: "2026-11-23", orders: 2, items: 4, sales: 0.2, earnings: 0.2, views: 20 },
    ])
  })

  it("add up by months, and keep the sum", () => {
    const days = ["2026-10-30", "2026-10-31", "2026-11-01"].map(date => day(date))
    const months = toSteps(days, "month", "eur")
    expect(months.map(({ date, orders }) => [date, orders])).toEqual([["2026-10-30", 2], ["2026-11-01", 1]])
  })

  it("add up without the dust of floating point, in any currency", () => {
    expect(sumAmounts([0.1, 0.2], "eur")).toBe(0.3)
    expect(sumAmounts([1.001, 2.002], "kwd")).toBe(3.003)
    expect(sumAmounts([980, 20], "jpy")).toBe(1000)
    expect(sumAmounts([], "eur")).toBe(0)
  })

  it("cover so many days of the artisan's own calendar", () => {
    const { from, to } = statsPeriod(7, "Pacific/Auckland")
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(6)
    expect(to).toBe(new Intl.DateTimeFormat("sv-SE", { timeZone: "Pacific/Auckland" }).format(new Date()))
  })

  it("cover thirty days where the address says nothing else", () => {
    expect([parseStatsRange("90"), parseStatsRange("11"), parseStatsRange(undefined)]).toEqual([90, 30, 30])
  })
})
