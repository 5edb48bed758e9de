import type { OwnReview, Purchase, ReviewImage, ReviewOrder, ReviewPage, ReviewWords } from "~/types/review"

interface ListQuery { order: ReviewOrder, limit: number, rating?: number, cursor?: string }

/**
 * Reads and writes reviews; every call rejects with an `ApiError`.
 *
 * @param token of the link in a mail, for whoever came by it; else the buyer who is signed in is meant.
 */
export function useReviews(token?: string) {
  const sdk = useMedusa()
  const headers = token ? { "x-review-token": token } : undefined
  const call = <T>(path: string, init: Parameters<typeof sdk.client.fetch>[1] = {}) => sdk.client.fetch<T>(path, { ...init, headers })
  return {
    list: (productId: string, query: ListQuery) => call<ReviewPage>(`/store/products/${productId}/reviews`, { query }),
    ofArtisan: (owner_id: string, limit: number, cursor?: string) => call<ReviewPage>("/store/reviews", { query: { owner_id, limit, cursor } }),
    purchases: async (query: { product_id?: string, order_id?: string } = {}) =>
      (await call<{ purchases: Purchase[] }>("/store/reviews/purchases", { query })).purchases,
    votes: async (product_id: string) => (await call<{ review_ids: string[] }>("/store/reviews/votes", { query: { product_id } })).review_ids,
    create: async (productId: string, body: ReviewWords) =>
      (await call<{ review: OwnReview }>(`/store/products/${productId}/reviews`, { method: "POST", body })).review,
    edit: async (id: string, body: ReviewWords) => (await call<{ review: OwnReview }>(`/store/reviews/${id}`, { method: "POST", body })).review,
    remove: (id: string) => call<object>(`/store/reviews/${id}`, { method: "DELETE" }),
    vote: async (id: string, helpful: boolean) =>
      (await call<{ helpful_count: number }>(`/store/reviews/${id}/vote`, { method: helpful ? "POST" : "DELETE", body: helpful ? {} : undefined })).helpful_count,
    report: (id: string, reason: string) => call<object>(`/store/reviews/${id}/report`, { method: "POST", body: { reason } }),
    decline: () => call<object>("/store/reviews/decline", { method: "POST", body: {} }),
    upload: async (file: File) => {
      const body = new FormData()
      body.append("file", file)
      return (await call<{ image: ReviewImage }>("/store/reviews/uploads", { method: "POST", body })).image
    },
  }
}
