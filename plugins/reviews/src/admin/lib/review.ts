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

/** `more`: that there are more than were counted. */
export type AdminReviewList = { reviews: AdminReview[], count: number, limit: number, offset: number, more: boolean, queues: { waiting: number, reported: number } }

/** Who did what to a review. */
export type Deed = {
  actor_type: "customer" | "artisan" | "admin"
  actor: string | null
  action: "created" | "edited" | "deleted" | "published" | "hidden" | "reported" | "replied" | "reply_edited"
  note: string | null
  before: { title?: string | null, content?: string, rating?: number } | null
  created_at: string
}

export type AdminReviewDetail = AdminReview & {
  history: Deed[]
  reports: { reporter_type: string, reason: string, created_at: string, settled_at: string | null }[]
}
