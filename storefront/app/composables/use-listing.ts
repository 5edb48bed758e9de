import type { ListingPage, ListingState } from "~/types/listing"
import type { ShopCategory } from "~/types/shop"

/**
 * A listing whose state is the address: `change` navigates, so the back button
 * works, and the data follow the route.
 *
 * @param base the category a listing is about; undefined for all products.
 */
export function useListing(base: MaybeRefOrGetter<ShopCategory | undefined>) {
  const route = useRoute()
  const path = route.path
  const shop = useShop()
  const { currency } = useRegion()
  const search = useSearch()
  const app = useNuxtApp()
  const router = useRouter()

  const state = shallowRef(parseListing(route.query))
  watch(() => route.query, (query) => {
    if (route.path === path)
      state.value = parseListing(query)
  })
  const offered = computed(() => toValue(base)?.children ?? shop.value.categories)

  const answer = useAsyncData<ListingPage>(
    () => `listing:${currency.value}:${path}?${JSON.stringify(state.value)}`,
    async () => {
      const asked = state.value
      const known = new Set(offered.value.map(({ handle }) => handle))
      const chosen = { ...state.value, categories: state.value.categories.filter(handle => known.has(handle)) }
      const handle = toValue(base)?.handle
      const request = toSearchRequest(chosen, currency.value, handle ? { categories: [handle] } : {})
      const [result] = await search(request)
      const found = toListingPage(result!, currency.value)
      await leadBack(asked, lastPage(found.count))
      return found
    },
    { lazy: true },
  )
  const { shown: page, isLoading } = useLastAnswer(answer)
  const { error, refresh } = answer

  /** From a page beyond the end to the last one, unless the buyer is elsewhere by now. */
  async function leadBack(asked: ListingState, last: number) {
    if (asked.page > last && asked === state.value && router.currentRoute.value.path === path)
      await app.runWithContext(() => navigateTo({ path, query: listingQuery({ ...asked, page: last }) }, { replace: true }))
  }

  /** Goes to the listing with these changes; anything but a page starts at the first page. */
  function change(changes: Partial<ListingState>) {
    const next = { ...state.value, page: 1, ...changes }
    return navigateTo({ path, query: listingQuery(next) }, { replace: false })
  }
  return { state, page, isLoading, error, refresh, change, offered }
}
