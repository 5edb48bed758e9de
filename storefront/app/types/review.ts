export const REVIEW_ORDERS = ["newest", "helpful", "highest", "lowest"] as const
export type ReviewOrder = (typeof REVIEW_ORDERS)[number]

export interface ReviewImage { id: string, url: string, width: number, height: number }

/** A review as anyone sees it. */
export interface Review {
  id: string
  product_id: string
  rating: number
  title: string | null
  content: string
  images: ReviewImage[]
  customer_name: string | null
  verified_purchase: boolean
  helpful_count: number
  reply: { content: string, created_at: string, updated_at: string } | null
  created_at: string
  edited_at: string | null
  product?: { id: string, title: string, thumbnail: string | null, handle: string }
}

/** A review as its writer sees it. */
export type OwnReview = Review & { status: "published" | "waiting" | "hidden", hidden_reason: string | null }

export interface ReviewSummary {
  average_rating: number | null
  review_count: number
  /** Reviews by stars, "1" to "5". */
  histogram: Record<string, number>
}

/** The answer of `GET /store/products/:id/reviews`. */
export interface ReviewPage {
  reviews: Review[]
  count: number
  next_cursor: string | null
  summary: ReviewSummary
}

/** A product that the reader has bought, with their review of it. */
export interface Purchase {
  product_id: string
  order_id: string
  title: string
  thumbnail: string | null
  review: OwnReview | null
}

/** What is sent to write or change a review. */
export interface ReviewWords { rating: number, title: string | null, content: string, images: string[] }
