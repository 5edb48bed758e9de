/** Counts that a buyer has seen a product, for its artisan's numbers. Nobody waits for it, and it may fail. */
export function useViewCount(productId: () => string | undefined) {
  const sdk = useMedusa()
  onMounted(() => {
    const id = productId()
    if (id)
      sdk.client.fetch(`/store/products/${id}/views`, { method: "POST", body: {} }).catch(() => undefined)
  })
}
