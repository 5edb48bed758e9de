import type { ArtisanStatus } from "../../artisans/status"

/** A page of a list. */
export interface Page { count: number, limit: number, offset: number }

/** An artisan as `GET /admin/artisans` lists it; what no installed plugin tells is not there. */
export interface ListedArtisan {
  id: string
  handle: string
  name: string
  email: string
  status: ArtisanStatus
  place: string | null
  picture_url: string | null
  suspension_reason: string | null
  product_count: number
  sales?: number
  order_count?: number
  rating?: { average: number | null, count: number }
  created_at: string
}

export interface ArtisanList extends Page { artisans: ListedArtisan[], currency_code: string }

/** An artisan as `GET /admin/artisans/:id` answers it. */
export interface Artisan extends Omit<ListedArtisan, "sales" | "order_count" | "rating"> {
  tagline: string | null
  story: string | null
  country_code: string | null
  commission_bps: number | null
  members: { id: string, email: string, first_name: string | null, last_name: string | null, role: "owner" | "staff" }[]
  shipping_rates: { id: string, zone: string, speed: "standard" | "express", currency_code: string, first_item: number, additional_item: number }[]
}

export interface ArtisanNote { id: string, note: string, created_by_email: string | null, created_at: string }

export interface ListedProduct { id: string, title: string, status: "draft" | "proposed" | "published" | "rejected", thumbnail: string | null, removed_at: string | null }

/** What `@craftmart/back-office` knows of an artisan: sales by currency, and what still has to be sent. */
export interface ArtisanBusiness {
  sales: { currency_code: string, orders: number, sales: number, commission: number }[]
  open_orders: { id: string, order_id: string, display_id: number, total: number, currency_code: string, created_at: string }[]
  open_count: number
}

/** An artisan order as `@craftmart/artisan-orders` lists it. */
export interface ListedPart {
  id: string
  order_id: string
  display_id: number | null
  status: "pending" | "partially_shipped" | "shipped" | "delivered" | "canceled"
  total: number
  currency_code: string
  created_at: string
}

/** A review as `@craftmart/reviews` lists it. */
export interface ListedReview {
  id: string
  rating: number
  title: string | null
  content: string
  customer_name: string | null
  status: "published" | "waiting" | "hidden"
  created_at: string
  product?: { id: string, title: string } | null
}

/** The ledger's side of an artisan as `@craftmart/payouts` lists it. */
export interface Ledger extends Page {
  entries: { id: string, kind: LedgerKind, amount: number, currency_code: string, display_id: number | null, order_id: string | null, created_at: string }[]
  balances: { currency_code: string, amount: number }[]
}

export type LedgerKind = "sale" | "commission" | "refund" | "commission_reversal" | "credit" | "adjustment" | "payout"

/** A rule of commission as `@craftmart/payouts` lists it; a null rate ends the rule before. */
export interface CommissionRule { id: string, bps: number | null, valid_from: string }

/** What an administrator did, as `@craftmart/back-office` lists it. */
export interface Deed { id: string, action: string, actor_email: string | null, actor_id: string, outcome: "done" | "refused" | "unfinished", created_at: string }
