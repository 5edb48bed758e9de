import type { Artisan } from "~~/app/types/artisan"
import type { Home } from "~~/app/types/home"
import type { ShopCategory } from "~~/app/types/shop"
import { toHome } from "~~/server/utils/home"

/** Many more than are shown: a workshop that puts up its pieces in one go must not fill the shelf. */
const ARRIVALS = 100
const ARTISANS = 24

/** The home page for a currency, the same for every buyer, a minute old at most. */
export default defineCachedEventHandler(async (event): Promise<Home> => {
  const { currency } = getQuery(event)
  const { categories } = await $fetch<{ categories: ShopCategory[] }>("/api/shop")
  const [search, { artisans }] = await Promise.all([
    searchStore(homeRequests(currencyOf(currency), categories, ARRIVALS)),
    fromStore<{ artisans: Artisan[] }>("/store/artisans", { limit: ARTISANS }),
  ])
  return toHome(search, artisans, categories, currencyOf(currency))
}, {
  maxAge: 60,
  swr: true,
  name: "home",
  getKey: event => currencyOf(getQuery(event).currency),
})

function currencyOf(value: unknown): string {
  return typeof value === "string" && /^[a-z]{3}$/.test(value) ? value : "eur"
}
