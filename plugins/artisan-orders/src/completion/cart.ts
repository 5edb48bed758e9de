import type { Amount } from "@craftmart/money"

interface Level {
  readonly location_id: string
  readonly stocked_quantity: number
  readonly reserved_quantity: number
  readonly stock_locations?: readonly { readonly sales_channels?: readonly ({ readonly id: string } | null)[] | null }[] | null
}

interface CartVariant {
  readonly manage_inventory: boolean
  readonly allow_backorder: boolean
  readonly inventory_items?: readonly {
    readonly inventory_item_id: string
    readonly required_quantity: number
    readonly inventory?: { readonly location_levels?: readonly Level[] | null } | null
  }[] | null
}

export interface CartLine {
  readonly id: string
  readonly quantity: number
  readonly product_id: string | null
  readonly variant_id?: string | null
  /** Missing though there is a `variant_id`: it was deleted. */
  readonly variant?: CartVariant | null
}

export interface CartPaymentSession {
  readonly id: string
  readonly status: string
  readonly amount: Amount
  readonly raw_amount?: Amount | null
}

/** What core loads of a cart before it completes it, as far as the guards look. */
export interface CompletingCart {
  readonly id: string
  readonly currency_code: string
  readonly sales_channel_id: string | null
  readonly completed_at: string | Date | null
  readonly total: Amount
  readonly raw_total?: Amount | null
  readonly items?: readonly CartLine[] | null
  readonly payment_collection?: { readonly payment_sessions?: readonly CartPaymentSession[] | null } | null
}

/** The fields of it that stock depends on, for Query. */
export const cartStockFields = [
  "id",
  "sales_channel_id",
  "items.id",
  "items.quantity",
  "items.product_id",
  "items.variant_id",
  "items.variant.id",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "items.variant.inventory_items.inventory.location_levels.location_id",
  "items.variant.inventory_items.inventory.location_levels.stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.reserved_quantity",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.id",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
]
