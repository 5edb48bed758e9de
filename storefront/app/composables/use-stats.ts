import type { Stats } from "~/types/stats"
import type { StatsRange } from "~/utils/stats-range"

/** The artisan's figures of the range and currency that the page's address names. */
export function useStats() {
  const route = useRoute()
  const path = route.path
  const api = useArtisanApi()
  const news = useNewsStore()
  const artisans = useArtisanStore()

  const range = computed(() => parseStatsRange(route.query.days))
  const chosen = computed(() => typeof route.query.currency === "string" ? route.query.currency : undefined)
  const request = computed(() => ({
    ...statsPeriod(range.value, artisans.artisan?.time_zone ?? localTimeZone()),
    currency_code: chosen.value,
  }))

  const answer = useAsyncData(
    () => `stats-${range.value}-${chosen.value}`,
    () => api.get<Stats>("/artisan/stats", request.value),
    { lazy: true },
  )
  const { shown: stats, isLoading } = useLastAnswer(answer)
  const { error, refresh } = answer
  watch(() => news.latest?.id, () => void refresh())

  function change(changes: { days?: StatsRange, currency?: string }) {
    return navigateTo({ path, query: { ...route.query, ...changes } }, { replace: true })
  }

  /** The same figures as a CSV file. */
  async function save() {
    const file = await api.open("/artisan/stats/export", { query: request.value, headers: { accept: "text/csv" } })
    saveFile(await file.blob(), `craftmart-${request.value.from}-${request.value.to}.csv`)
  }
  return { range, stats, error, isLoading, refresh, change, save }
}

function localTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
