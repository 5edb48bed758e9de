import type { OwnProduct } from "~/types/listing-form"
import type { OwnProductsState, ProductTab } from "~/utils/own-products-query"

/** The answer of `GET /artisan/products`. */
export interface OwnProductsPage {
  products: OwnProduct[]
  count: number
  counts: Record<Exclude<ProductTab, "deleted">, number>
}

/** The artisan's own products as the address says; a change goes into the address, from its first page on. */
export function useOwnProducts() {
  const api = useArtisanApi()
  const route = useRoute()
  const state = computed(() => parseOwnProducts(route.query))

  const { data: page, error, status, refresh } = useAsyncData(
    "own-products",
    () => api.get<OwnProductsPage>("/artisan/products", ownProductsRequest(state.value)),
    { server: false, watch: [state], getCachedData: () => undefined, deep: false },
  )

  function linkTo(changes: Partial<OwnProductsState>) {
    return { path: route.path, query: ownProductsQuery({ ...state.value, page: 1, ...changes }) }
  }
  async function change(changes: Partial<OwnProductsState>) {
    await navigateTo(linkTo(changes))
  }

  return { state, page, error, status, refresh, linkTo, change }
}
