import type { Review, ReviewOrder, ReviewPage } from "~/types/review"

const LIMIT = 10

/** The reviews of a product in the chosen order, page after page, the first with the page itself. */
export function useProductReviews(productId: string) {
  const reviews = useReviews()
  const order = ref<ReviewOrder>("newest")
  const rating = ref<number | null>(null)
  const query = () => ({ order: order.value, limit: LIMIT, ...rating.value && { rating: rating.value } })

  const answer = useAsyncData<ReviewPage>(
    () => `reviews:${productId}:${order.value}:${rating.value}`,
    () => reviews.list(productId, query()),
  )
  const { shown: page, isLoading } = useLastAnswer(answer)
  const { data, error, refresh } = answer

  const later = shallowRef<Review[]>([])
  const cursor = ref<string | null>(null)
  watch(data, (first) => {
    later.value = []
    cursor.value = first?.next_cursor ?? null
  }, { immediate: true })

  const loadingMore = ref(false)
  async function more() {
    if (!cursor.value || loadingMore.value)
      return
    const asked = data.value
    loadingMore.value = true
    try {
      const next = await reviews.list(productId, { ...query(), cursor: cursor.value })
      if (asked !== data.value)
        return
      later.value = [...later.value, ...next.reviews]
      cursor.value = next.next_cursor
    } finally {
      loadingMore.value = false
    }
  }
  const shown = computed(() => [...page.value?.reviews ?? [], ...later.value])
  return { order, rating, page, shown, isLoading, error, refresh, more, hasMore: computed(() => cursor.value !== null), loadingMore }
}
