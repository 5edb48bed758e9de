import type { ListingCategory, ListingCurrency } from "~/types/listing-form"

/** What a listing is chosen from: the marketplace's categories and the currencies that it sells in. */
export function useListingChoices() {
  const api = useArtisanApi()
  return useAsyncData("listing-choices", async () => {
    const [{ categories }, { currencies }] = await Promise.all([
      api.get<{ categories: ListingCategory[] }>("/artisan/products/categories"),
      api.get<{ currencies: ListingCurrency[] }>("/artisan/products/currencies"),
    ])
    return { categories, currencies }
  }, { server: false })
}
