import type { LoadedAddress } from "../orders/loaded-order"

/** An artisan order as Query answers it. */
export interface PartRow {
  readonly id: string
  readonly order_id: string
  readonly status: string
  readonly currency_code: string
  readonly shipping_speed: string | null
  readonly items_total: number
  readonly shipping_total: number
  readonly tax_total: number
  readonly discount_total: number
  readonly total: number
  readonly commission_bps: number
  readonly commission_total: number
  readonly created_at: string | Date
  readonly artisan?: { readonly id: string, readonly name: string, readonly handle: string, readonly picture_url: string | null } | null
  readonly lines: readonly LineRow[]
  readonly order?: { readonly display_id: number, readonly shipping_address: LoadedAddress | null } | null
}

export interface LineRow {
  readonly id: string
  readonly line_item_id: string
  readonly product_id: string | null
  readonly variant_id: string | null
  readonly title: string
  readonly variant_title: string | null
  readonly thumbnail: string | null
  readonly quantity: number
  readonly unit_price: number
  readonly total: number
}
