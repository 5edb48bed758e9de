import type { Api } from "../marketplace/api"
import { createCart, ship } from "../marketplace/carts"
import type { CartItem } from "../marketplace/carts"
import type { Marketplace } from "../marketplace/marketplace"

/** How far a purchase goes. */
export type Stage = "cart" | "shipping" | "payment" | "order"

export interface Purchase { cart_id: string, payment_collection_id: string | null, order: PlacedOrder | null }
export interface PlacedOrder { id: string, display_id: number, total: number, email: string, items: { id: string, title: string, quantity: number }[] }

/** Opens a payment session of the test provider for the cart, as the checkout does. */
export async function startPayment(api: Api, shop: Marketplace, cart_id: string): Promise<string> {
  const { data } = await api.post("/store/payment-collections", { cart_id }, shop.store)
  const { id } = data.payment_collection
  await api.post(`/store/payment-collections/${id}/payment-sessions`, { provider_id: "pp_system_default" }, shop.store)
  return id
}

/** A guest's purchase over HTTP, step by step, up to where the test wants it. */
export async function placeOrder(api: Api, shop: Marketplace, items: CartItem[], { up_to = "order" } = {}): Promise<Purchase> {
  const cart_id = await createCart(api, shop, items)
  if (up_to === "cart")
    return { cart_id, payment_collection_id: null, order: null }
  await ship(api, shop, cart_id, shop.standard_id)
  if (up_to === "shipping")
    return { cart_id, payment_collection_id: null, order: null }
  const payment_collection_id = await startPayment(api, shop, cart_id)
  if (up_to === "payment")
    return { cart_id, payment_collection_id, order: null }
  const { data } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
  return { cart_id, payment_collection_id, order: data.order ?? fail(data) }
}

function fail(answer: unknown): never {
  throw new Error(`The cart was not completed: ${JSON.stringify(answer)}`)
}
