export interface ArtisanReview {
  id: string
  rating: number
  title: string | null
  content: string
  images: { url: string }[]
  customer_name: string | null
  product: { id: string, title: string, thumbnail: string | null, handle: string } | null
  reply: { content: string, created_at: string, updated_at: string } | null
  status: string
  reported: boolean
  created_at: string
}

export interface ReviewSummary {
  average_rating: number | null
  review_count: number
  /** How many reviews have so many stars. */
  histogram: Record<"1" | "2" | "3" | "4" | "5", number>
}

export interface ArtisanReviewList {
  reviews: ArtisanReview[]
  count: number
  limit: number
  offset: number
  summary: ReviewSummary
}
