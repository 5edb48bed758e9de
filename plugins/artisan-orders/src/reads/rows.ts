import type { Dispute } from "../disputes/read-disputes"
import type { LoadedAddress } from "../orders/loaded-order"
import type { Parcel } from "../parcels/read-parcels"

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
  readonly canceled_at: string | Date | null
  readonly cancel_reason: string | null
  readonly artisan?: { readonly id: string, readonly name: string, readonly handle: string, readonly picture_url: string | null } | null
  readonly lines: readonly LineRow[]
  readonly refunds: readonly RefundRow[]
  readonly messages?: readonly { readonly message: string, readonly created_at: string | Date }[]
  readonly order?: { readonly display_id: number, readonly canceled_at: string | Date | null, readonly shipping_address: LoadedAddress | null } | null
  /** Read beside it: core's fulfilments, and how many pieces of a line they hold. */
  readonly parcels: readonly Parcel[]
  /** Of the order's payments. */
  readonly disputes: readonly Dispute[]
}

export interface RefundRow {
  readonly id: string
  readonly kind: string
  readonly amount: number
  readonly commission_reversed: number
  readonly items: readonly { readonly line_item_id: string, readonly quantity: number }[] | null
  readonly reason: string | null
  readonly status: "pending" | "succeeded" | "failed"
  readonly last_error: string | null
  readonly created_at: string | Date
  readonly settled_at: string | Date | null
}

export interface LineRow {
  readonly id: string
  readonly line_item_id: string
  readonly product_id: string | null
  readonly variant_id: string | null
  readonly title: string
  readonly variant_title: string | null
  readonly thumbnail: string | null
  readonly personalisation: string | null
  readonly quantity: number
  readonly unit_price: number
  readonly total: number
  readonly items_total?: number
  readonly tax_total?: number
  readonly discount_total?: number
}
