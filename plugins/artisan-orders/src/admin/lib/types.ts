import type { PartStatus } from "../../status/status-of"

/** The answer of `GET /admin/orders/:id/artisan-orders`, as far as the widget shows it. */
export interface OrderSplit {
  readonly artisan_orders: readonly AdminPart[]
  readonly balanced: boolean
  readonly differences: Readonly<Record<"items_total" | "shipping_total" | "tax_total" | "discount_total" | "total", number>> & {
    readonly line_item_ids: readonly string[]
  }
  readonly refunds: { readonly attributed_total: number, readonly unattributed_total: number }
}

/** The answer of `GET /admin/artisan-orders`. */
export interface AdminPartList {
  readonly artisan_orders: readonly AdminPart[]
  readonly count: number
  readonly limit: number
  readonly offset: number
}

/** The answer of `GET /admin/artisan-orders/:id/refunds/preview`. */
export interface RefundPreview { readonly amount: number, readonly commission_reversed: number, readonly artisan_loses: number }

export interface AdminPart {
  readonly id: string
  readonly order_id: string
  readonly display_id: number | null
  readonly artisan: { readonly name: string } | null
  readonly buyer: { readonly name: string | null }
  readonly status: PartStatus
  readonly shipping_speed: "standard" | "express" | null
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly variant_title: string | null
    readonly personalisation: string | null
    readonly quantity: number
    readonly total: number
  }[]
  readonly parcels: readonly AdminParcel[]
  readonly refunds: readonly AdminRefund[]
  readonly items_total: number
  readonly shipping_total: number
  readonly tax_total: number
  readonly discount_total: number
  readonly total: number
  readonly refunded_total: number
  readonly commission_bps: number
  readonly commission_total: number
  readonly commission_reversed: number
  readonly earnings: number
  readonly currency_code: string
  readonly cancel_reason: string | null
  readonly disputes: readonly { readonly id: string, readonly status: "open" | "won" | "lost" }[]
  readonly created_at: string
}

export interface AdminParcel {
  readonly id: string
  readonly carrier: string | null
  readonly tracking_number: string | null
  readonly tracking_url: string | null
  readonly shipped_at: string | null
  readonly delivered_at: string | null
  readonly canceled_at: string | null
}

export interface AdminRefund {
  readonly id: string
  readonly amount: number
  readonly reason: string | null
  readonly status: "pending" | "succeeded" | "failed"
  readonly last_error: string | null
}
