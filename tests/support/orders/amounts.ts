import { toMinor } from "@craftmart/money"

import type { Api } from "../marketplace/api"
import type { Marketplace } from "../marketplace/marketplace"

export interface Part {
  id: string
  artisan: { id: string, name: string, handle: string, picture_url: string | null } | null
  status: string
  shipping_speed: string | null
  items: { id: string, line_item_id: string, product_id: string, title: string, quantity: number, unit_price: number, total: number }[]
  items_total: number
  shipping_total: number
  tax_total: number
  discount_total: number
  total: number
  currency_code: string
  refunded_total: number
  tracking: { id: string, carrier: string | null, tracking_number: string | null, tracking_url: string | null }[]
}

type Column = "items_total" | "shipping_total" | "tax_total" | "discount_total" | "total"

/** The sum of a column in cents. */
export function cents(parts: readonly Part[], column: Column): bigint {
  return parts.reduce((sum, part) => sum + toMinor(part[column], part.currency_code), 0n)
}

/** The parts of an order as the storefront reads them. */
export async function partsOf(api: Api, shop: Marketplace, order_id: string): Promise<Part[]> {
  const { data } = await api.get(`/store/orders/${order_id}/artisan-orders`, shop.store)
  return data.artisan_orders
}
