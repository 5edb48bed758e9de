import type { ArtisanReview, ArtisanReviewList } from "~/types/artisan-review"

export const REVIEWS_PAGE_SIZE = 10

/** The reviews of the artisan's products, filtered by the page's address, and the artisan's answers to them. */
export function useArtisanReviews() {
  const route = useRoute()
  const path = route.path
  const api = useArtisanApi()
  const rating = computed(() => [1, 2, 3, 4, 5].find(stars => String(stars) === route.query.rating))
  const answered = computed(() => route.query.answered === "false" ? false : undefined)
  const page = computed(() => Math.max(1, Math.trunc(Number(route.query.page)) || 1))

  const answer = useAsyncData(
    () => `reviews-${rating.value}-${answered.value}-${page.value}`,
    () => api.get<ArtisanReviewList>("/artisan/reviews", {
      rating: rating.value,
      answered: answered.value,
      limit: REVIEWS_PAGE_SIZE,
      offset: (page.value - 1) * REVIEWS_PAGE_SIZE,
    }),
    { lazy: true },
  )
  const { shown: list, isLoading } = useLastAnswer(answer)
  const { data, error, refresh } = answer

  function change(changes: { rating?: number, answered?: "false" }) {
    return navigateTo({ path, query: { ...route.query, page: undefined, ...changes } })
  }
  async function act(id: string, deed: string, body: object) {
    const { review } = await api.post<{ review: ArtisanReview }>(`/artisan/reviews/${encodeURIComponent(id)}/${deed}`, body)
    if (data.value)
      data.value = { ...data.value, reviews: data.value.reviews.map(other => other.id === id ? { ...other, ...review } : other) }
  }
  return {
    rating,
    answered,
    page,
    list,
    error,
    isLoading,
    refresh,
    change,
    reply: (id: string, content: string) => act(id, "reply", { content }),
    report: (id: string, reason: string) => act(id, "report", { reason }),
  }
}
