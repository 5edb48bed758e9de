import type { ReviewRecord } from "./columns"

function iso(time: string | Date): string {
  return new Date(time).toISOString()
}

/** What anyone may see of a published review: exactly these keys. */
export function presentReview(review: ReviewRecord) {
  const { reply } = review
  return {
    id: review.id,
    product_id: review.product_id,
    rating: review.rating,
    title: review.title,
    content: review.content,
    images: review.images,
    customer_name: review.customer_name,
    /** Nobody else can write one; said so that a client need not know that. */
    verified_purchase: true,
    helpful_count: review.helpful_count,
    reply: reply && { content: reply.content, created_at: iso(reply.created_at), updated_at: iso(reply.updated_at) },
    created_at: iso(review.created_at),
    edited_at: review.edited_at && iso(review.edited_at),
    ...review.product && { product: review.product },
  }
}

/** What its writer sees: whether it is shown, and why it is not. */
export function presentOwnReview(review: ReviewRecord) {
  return { ...presentReview(review), status: review.status, hidden_reason: review.hidden_reason }
}

/** What the maker of the product sees. */
export function presentMakersReview(review: ReviewRecord) {
  return { ...presentReview(review), status: review.status, reported: review.open_reports > 0 }
}

/** What an administrator sees. */
export function presentAdminReview(review: ReviewRecord) {
  return { ...presentOwnReview(review), open_reports: review.open_reports }
}
