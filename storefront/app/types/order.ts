import type { StoreOrder } from "@medusajs/types"
import type { Speed } from "./checkout"

export interface ArtisanOrderItem {
  id: string
  line_item_id: string
  product_id: string | null
  variant_id: string | null
  title: string
  variant_title: string | null
  thumbnail: string | null
  personalisation: string | null
  quantity: number
  unit_price: number
  total: number
}

/** A parcel that has left. */
export interface Parcel {
  id: string
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  shipped_at: string | null
  delivered_at: string | null
  items: { line_item_id: string, title: string, quantity: number }[]
}

/** One artisan's part of an order; `items + shipping + tax - discount = total`, in major units. */
export interface ArtisanOrder {
  id: string
  artisan: { id: string, name: string, handle: string, picture_url?: string | null } | null
  status: string
  shipping_speed: Speed | null
  items: ArtisanOrderItem[]
  items_total: number
  shipping_total: number
  tax_total: number
  discount_total: number
  total: number
  /** What has gone back to the buyer. */
  refunded_total: number
  currency_code: string
  tracking: Parcel[]
}

/** The whole of what a buyer may see of an order. */
export interface PlacedOrder {
  order: StoreOrder
  parts: ArtisanOrder[]
}
