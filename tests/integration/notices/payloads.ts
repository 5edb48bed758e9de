import type { ArtisanSalePayload, OrderConfirmationPayload, SaleNoticeInput } from "@craftmart/sale-notices/types"

const item = { title: "Moon jar", variant_title: "Large", quantity: 1, unit_price: 84.5, total: 84.5, thumbnail: null }
const totals = { items_total: 84.5, shipping_total: 6, tax_total: 0, discount_total: 0, total: 90.5 }
const shipping_address = { first_name: "Ada", last_name: "Lovelace", address_1: "12 Rue des Potiers", postal_code: "69001", city: "Lyon", country_code: "fr" }

export const orderConfirmation: OrderConfirmationPayload = {
  order_id: "order_1",
  display_id: 1042,
  currency_code: "eur",
  buyer_name: "Ada Lovelace",
  shipping_address,
  artisan_orders: [{ artisan_name: "Clay & Ash", items: [item], ...totals, shipping_speed: "standard" }],
  ...totals,
}

export const artisanSale: ArtisanSalePayload = {
  artisan_order_id: "aord_1",
  display_id: 1042,
  artisan_name: "Clay & Ash",
  artisan_handle: "clay-and-ash",
  currency_code: "eur",
  buyer_name: "Ada Lovelace",
  shipping_address,
  items: [item],
  ...totals,
  commission_total: 9.05,
  earnings: 81.45,
  shipping_speed: "standard",
}

/** A sale's notice; `recipient` and the like can be given. */
export function saleNotice(key: string, given: { recipient?: string | null, order_id?: string } = {}): SaleNoticeInput {
  return { key, kind: "artisan_sale", recipient: "potter@example.com", order_id: "order_1", artisan_id: "art_1", payload: artisanSale, ...given }
}
