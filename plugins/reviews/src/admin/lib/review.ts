export type ReviewStatus = "published" | "waiting" | "hidden"

/** A review as `GET /admin/reviews` lists it. */
export type AdminReview = {
  id: string
  rating: number
  title: string | null
  content: string
  images: { id: string, url: string }[]
  customer_name: string | null
  status: ReviewStatus
  hidden_reason: string | null
  open_reports: number
  reply: { content: string } | null
  product: { id: string, title: string | null }
  created_at: string
}

export type AdminReviewList = { reviews: AdminReview[], count: number, more: boolean, queues: { waiting: number, reported: number } }

/** Who did what to a review. */
export type Deed = { actor_type: string, actor: string | null, action: string, note: string | null, before: { content?: string, rating?: number } | null, created_at: string }

export type AdminReviewDetail = AdminReview & {
  history: Deed[]
  reports: { reporter_type: string, reason: string, created_at: string, settled_at: string | null }[]
}

/** Said where the backend had no words for what went wrong. */
export const SORRY = "Something went wrong. Please try again."
