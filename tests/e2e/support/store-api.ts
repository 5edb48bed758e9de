import { ask } from "./http"

export interface ApiOrder {
  id: string
  display_id: number
  email: string
  currency_code: string
  total: number
  items: { id: string, title: string, quantity: number }[]
}

export interface ApiPart {
  artisan: { id: string, name: string } | null
  shipping_speed: string
  items: { title: string, quantity: number }[]
  shipping_total: number
  total: number
}

/** An order and its parts. */
export async function orderOf(id: string): Promise<{ order: ApiOrder, parts: ApiPart[] }> {
  const { order } = await ask<{ order: ApiOrder }>(`/store/orders/${id}`)
  const { artisan_orders: parts } = await ask<{ artisan_orders: ApiPart[] }>(`/store/orders/${id}/artisan-orders`)
  return { order, parts }
}

/** An amount as the shop writes it in English. */
export function written(amount: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: currency.toUpperCase(), currencyDisplay: "narrowSymbol" }).format(amount)
}
