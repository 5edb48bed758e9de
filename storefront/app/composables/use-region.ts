import type { ShopRegion } from "~/types/shop"

const ONE_YEAR = 60 * 60 * 24 * 365

/**
 * The buyer's region, kept in a cookie so that the server renders its prices.
 * Without a (valid) cookie it is the first region in euros, else the first.
 */
export function useRegion() {
  const shop = useShop()
  const chosen = useCookie<string | null>("craftmart_region", {
    maxAge: ONE_YEAR,
    sameSite: "lax",
    default: () => null,
  })
  const regions = computed(() => shop.value.regions)
  const region = computed<ShopRegion | undefined>(() =>
    regions.value.find(candidate => candidate.id === chosen.value)
    ?? regions.value.find(candidate => candidate.currency === "eur")
    ?? regions.value[0])
  const currency = computed(() => region.value?.currency ?? "eur")

  /** Only the choice; the cart follows in `plugins/cart.client.ts`. */
  function setRegion(id: string) {
    chosen.value = id
  }
  return { region, regions, currency, setRegion }
}
