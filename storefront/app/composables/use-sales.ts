import type { SaleList } from "~/types/sale"
import type { SalesFilter } from "~/utils/sales-query"

/** The artisan's sales, filtered by the page's address: `change` navigates, so the back button works. */
export function useSales() {
  const route = useRoute()
  const path = route.path
  const api = useArtisanApi()
  const news = useNewsStore()

  const filter = shallowRef(parseSalesFilter(route.query))
  watch(() => route.query, (query) => {
    if (route.path === path)
      filter.value = parseSalesFilter(query)
  })

  const answer = useAsyncData(
    () => `sales?${JSON.stringify(filter.value)}`,
    () => api.get<SaleList>("/artisan/orders", salesRequest(filter.value)),
    { lazy: true },
  )
  const { shown: list, isLoading } = useLastAnswer(answer)
  const { error, refresh } = answer
  watch(() => news.latest?.id, () => void (news.latest?.kind === "sale" && refresh()))

  /** Shows the list with these changes; anything but a page starts at the first page. */
  function change(changes: Partial<SalesFilter>) {
    return navigateTo({ path, query: salesQuery({ ...filter.value, page: 1, ...changes }) })
  }
  return { filter, list, error, isLoading, refresh, change }
}
