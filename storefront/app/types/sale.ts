import type { Speed } from "./checkout"
import type { ArtisanOrderItem } from "./order"

export const SALE_STATUSES = ["pending", "partially_shipped", "shipped", "delivered", "canceled"] as const
export type SaleStatus = typeof SALE_STATUSES[number]

/** A line of an artisan's sale, and how much of it has left already. */
export interface SaleItem extends ArtisanOrderItem {
  fulfilled_quantity: number
  /** What the buyer wants written on the piece. */
  personalisation: string | null
}

export interface Parcel {
  id: string
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  shipped_at: string | null
  delivered_at: string | null
  canceled_at: string | null
  items: { line_item_id: string, title: string, quantity: number }[]
}

export interface SaleEvent {
  kind: "placed" | "shipped" | "delivered" | "canceled" | "refunded" | "message" | "disputed" | "dispute_won" | "dispute_lost"
  at: string
  parcel_id?: string | null
  message?: string | null
  /** Major units. */
  amount?: number | null
}

export type PostalAddress = Partial<Record<
  "first_name" | "last_name" | "company" | "address_1" | "address_2" | "postal_code" | "city" | "province" | "country_code" | "phone",
  string | null
>>

/** An artisan order as its artisan sees it, in major units: `earnings = total - commission_total - refunded_total + commission_reversed`. */
export interface Sale {
  id: string
  display_id: number | null
  status: SaleStatus
  currency_code: string
  shipping_speed: Speed | null
  items: SaleItem[]
  items_total: number
  shipping_total: number
  tax_total: number
  discount_total: number
  total: number
  commission_bps: number
  commission_total: number
  earnings: number
  /** What the buyer has got back, and the commission that the artisan has got back for it. */
  refunded_total: number
  commission_reversed: number
  buyer: { name: string | null } | null
  shipping_address: PostalAddress | null
  parcels: Parcel[]
  timeline: SaleEvent[]
  created_at: string
}

/** A row of the list: lists leave out what only the sale's own page shows. */
export type SaleRow = Omit<Sale, "parcels" | "timeline" | "items"> & { items: ArtisanOrderItem[] }

export interface SaleList {
  artisan_orders: SaleRow[]
  count: number
  limit: number
  offset: number
  counts: Record<"all" | SaleStatus, number>
}

/** What a parcel is sent with; everything may be left out. */
export interface Dispatch {
  items: { line_item_id: string, quantity: number }[]
  carrier?: string
  tracking_number?: string
  tracking_url?: string
}

/** Money that goes back to the buyer, in major units; the same key twice is the same refund. */
export interface Refund {
  amount: number
  reason: string
  key: string
}
