/** The answer of `GET /admin/orders/:id/artisan-orders`, as far as the widget shows it. */
export interface OrderSplit {
  readonly artisan_orders: readonly SplitPart[]
  readonly balanced: boolean
  readonly differences: Readonly<Record<"items_total" | "shipping_total" | "tax_total" | "discount_total" | "total", number>> & {
    readonly line_item_ids: readonly string[]
  }
}

export interface SplitPart {
  readonly id: string
  readonly artisan: { readonly name: string } | null
  readonly status: string
  readonly shipping_speed: string | null
  readonly items: readonly { readonly id: string, readonly title: string, readonly variant_title: string | null, readonly quantity: number, readonly total: number }[]
  readonly items_total: number
  readonly shipping_total: number
  readonly tax_total: number
  readonly discount_total: number
  readonly total: number
  readonly commission_bps: number
  readonly commission_total: number
  readonly earnings: number
  readonly currency_code: string
}
