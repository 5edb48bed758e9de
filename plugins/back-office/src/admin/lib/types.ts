import type { PresentedEntry } from "../../audit/list-entries"
import type { readOverview } from "../../overview/read-overview"

/** An entry as it arrives: dates are texts. */
export type AuditEntry = Omit<PresentedEntry, "created_at"> & { created_at: string }

export interface AuditEntryList { audit_entries: AuditEntry[], count: number, limit: number, offset: number }

export type Overview = Awaited<ReturnType<typeof readOverview>>

/** An artisan as `GET /admin/artisans/:id` answers it, as far as its page shows it. */
export interface Artisan {
  id: string
  handle: string
  name: string
  email: string
  status: "pending" | "active" | "suspended" | "closed"
  tagline: string | null
  story: string | null
  place: string | null
  commission_bps: number | null
  suspension_reason: string | null
  product_count: number
  members: { id: string, email: string, first_name: string | null, last_name: string | null, role: "owner" | "staff" }[]
  shipping_rates: { id: string, zone: string, speed: string, currency_code: string, first_item: number, additional_item: number }[]
}

/** The answer of `GET /admin/marketplace/artisans/:id`. */
export interface ArtisanBusiness {
  sales: { currency_code: string, orders: number, sales: number, commission: number }[]
  open_orders: { id: string, order_id: string, display_id: number, status: string, total: number, currency_code: string, created_at: string }[]
  open_count: number
}
