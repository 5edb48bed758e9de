import type { ReviewStatus } from "../rules/status"

/** Who writes: a signed-in customer, or whoever has the signed link of one order. */
export interface Reviewer { customer_id: string, order_id: string | null }

export interface Actor { type: "customer" | "artisan" | "admin", id: string }

export interface ReviewWords { rating: number, title: string | null, content: string, images: string[] }

/** The row of a review, as far as writing needs it. */
export interface ReviewRow {
  id: string
  product_id: string
  customer_id: string
  owner_id: string | null
  status: ReviewStatus
  rating: number
  title: string | null
  content: string
  customer_name: string | null
  hidden_reason: string | null
  open_reports: number
  published_at: Date | null
  edited_at: Date | null
}
