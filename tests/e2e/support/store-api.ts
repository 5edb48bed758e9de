import { shop } from "../../support/browser"
import { rowsOf } from "./database"

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

/** What the shop's own API answers, with its publishable key; a body is posted. */
export async function askStore<T>(path: string, body?: object): Promise<T> {
  const [key] = await rowsOf<{ token: string }>("select token from api_key where type = 'publishable' and revoked_at is null limit 1")
  const answer = await fetch(`${shop.backendUrl}${path}`, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json", "x-publishable-api-key": key?.token ?? "" },
    body: body && JSON.stringify(body),
  })
  expect(answer.status).toBe(200)
  return await answer.json() as T
}

/** An order and its parts. */
export async function orderOf(id: string): Promise<{ order: ApiOrder, parts: ApiPart[] }> {
  const { order } = await askStore<{ order: ApiOrder }>(`/store/orders/${id}`)
  const { artisan_orders: parts } = await askStore<{ artisan_orders: ApiPart[] }>(`/store/orders/${id}/artisan-orders`)
  return { order, parts }
}

/** An amount as the shop writes it in English. */
export function written(amount: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency: currency.toUpperCase(), currencyDisplay: "narrowSymbol" }).format(amount)
}
