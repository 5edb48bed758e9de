import type { Amount } from "@craftmart/money"

import type { CoreTotals } from "../split"

/** What the split needs of a line; the totals are the core's. */
export interface LoadedLine extends CoreTotals {
  readonly id: string
  readonly product_id: string | null
  readonly variant_id: string | null
  readonly product_title: string | null
  readonly title: string
  readonly variant_title: string | null
  readonly thumbnail: string | null
  readonly quantity: number
  readonly unit_price: number
  readonly raw_unit_price?: { readonly value: string } | null
  readonly is_tax_inclusive: boolean
  readonly requires_shipping: boolean
  readonly metadata?: Readonly<Record<string, unknown>> | null
}

export interface LoadedShippingMethod extends CoreTotals {
  readonly id: string
  /** As the provider calculated it. */
  readonly amount: Amount
  readonly data: Record<string, unknown> | null
}

/** What a parcel needs of an address. */
const addressFields = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const

export type LoadedAddress = Readonly<Record<(typeof addressFields)[number], string | null>>

/** An order with its lines, shipping and totals, as Query answers it. */
export interface LoadedOrder {
  readonly id: string
  readonly display_id: number
  readonly status: string
  readonly is_draft_order: boolean
  readonly currency_code: string
  readonly email: string | null
  readonly no_notification: boolean | null
  readonly shipping_address: LoadedAddress | null
  readonly items: readonly LoadedLine[]
  readonly shipping_methods: readonly LoadedShippingMethod[]
  readonly total: Amount
  readonly credit_line_total: Amount
  readonly item_subtotal: Amount
  readonly shipping_subtotal: Amount
  readonly discount_subtotal: Amount
  readonly tax_total: Amount
}

/** The fields of it for Query; totals are computed by the core over items and methods with their taxes and adjustments. */
export const orderFields = [
  "id",
  "display_id",
  "status",
  "is_draft_order",
  "currency_code",
  "email",
  "no_notification",
  "total",
  "credit_line_total",
  "item_subtotal",
  "shipping_subtotal",
  "discount_subtotal",
  "tax_total",
  "items.*",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "credit_lines.*",
  ...addressFields.map(field => `shipping_address.${field}`),
]
