import type { OwnReview, Purchase } from "~/types/review"

/** What of an order the signed-in buyer may review, by product; for everyone else, and on any failure, nothing. */
export function usePurchases(orderId: () => string) {
  const customers = useCustomerStore()
  const reviews = useReviews()
  const purchases = shallowRef(new Map<string, Purchase>())

  onMounted(async () => {
    await customers.start()
    if (!customers.customer)
      return
    const found = await reviews.purchases({ order_id: orderId() }).catch(() => [])
    purchases.value = new Map(found.map(purchase => [purchase.product_id, purchase]))
  })

  /** Takes over what the buyer has just written or deleted. */
  function note(productId: string, review: OwnReview | null) {
    const purchase = purchases.value.get(productId)
    if (purchase)
      purchases.value = new Map(purchases.value).set(productId, { ...purchase, review })
  }
  return { purchases, note }
}
