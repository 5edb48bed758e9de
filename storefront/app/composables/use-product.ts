import type { Product } from "~/types/product"

/**
 * The product of a handle with prices and stock of the buyer's region; null
 * when there is none. Asked anew for each page: stock must not be stale.
 */
export function useProduct(handle: string) {
  const sdk = useMedusa()
  const { region } = useRegion()
  return useAsyncData<Product | null>(
    () => `product:${handle}:${region.value?.id}`,
    async () => {
      const answer = await sdk.store.product.list({
        handle,
        limit: 1,
        region_id: region.value?.id,
        fields: PRODUCT_FIELDS,
      })
      return (answer.products[0] as Product | undefined) ?? null
    },
  )
}
