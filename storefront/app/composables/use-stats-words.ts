import type { Stats, StatsDay } from "~/types/stats"
import type { StatsStep } from "~/utils/stats-steps"

export type Metric = "sales" | "orders" | "views"

/** Steps of time and their values in words, for the axis, the tooltip and the table alike. */
export function useStatsWords(stats: () => Stats, step: () => StatsStep) {
  const { t, n, localeProperties } = useI18n()
  const money = useMoney()
  const formatter = (options: Intl.DateTimeFormatOptions) => computed(() =>
    new Intl.DateTimeFormat(localeProperties.value.language, { timeZone: "UTC", ...options }))
  const day = formatter({ day: "numeric", month: "short" })
  const month = formatter({ month: "short", year: "numeric" })
  const compact = computed(() => new Intl.NumberFormat(localeProperties.value.language, {
    style: "currency",
    currency: stats().currency_code.toUpperCase(),
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    maximumFractionDigits: 1,
  }))

  return {
    tick: ({ date }: StatsDay) => (step() === "month" ? month : day).value.format(dayAsDate(date)),
    name: ({ date }: StatsDay) => step() === "week"
      ? t("work.overview.weekOf", { day: day.value.format(dayAsDate(date)) })
      : (step() === "month" ? month : day).value.format(dayAsDate(date)),
    value: (of: StatsDay, metric: Metric) => metric === "sales" ? money(of.sales, stats().currency_code) : n(of[metric]),
    short: (value: number, metric: Metric) => metric === "sales" ? compact.value.format(value) : n(value),
  }
}
