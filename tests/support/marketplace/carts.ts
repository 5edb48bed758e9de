import type { Api } from "./api"
import type { Marketplace } from "./marketplace"

export type CartItem = { variant_id: string, quantity?: number }

/** A guest's cart with an address in the country. */
export async function createCart(api: Api, shop: Marketplace, items: CartItem[], country_code = "de"): Promise<string> {
  const address = { first_name: "Ada", last_name: "B", address_1: "Weg 1", city: "X", postal_code: "1000", country_code }
  const { data } = await api.post("/store/carts", {
    region_id: shop.region_id,
    sales_channel_id: shop.channel_id,
    email: "ada@craftmart.test",
    shipping_address: address,
    items: items.map(item => ({ quantity: 1, ...item })),
  }, shop.store)
  return data.cart.id
}

export async function moveCart(api: Api, shop: Marketplace, cartId: string, country_code: string) {
  const address = { first_name: "Ada", last_name: "B", address_1: "Weg 1", city: "X", postal_code: "1000", country_code }
  const { data } = await api.post(`/store/carts/${cartId}`, { shipping_address: address }, shop.store)
  return data.cart
}

/** Chooses a shipping option, and speeds for single artisans. */
export async function ship(api: Api, shop: Marketplace, cartId: string, option_id: string, data?: unknown) {
  const answer = await api.post(`/store/carts/${cartId}/shipping-methods?fields=+shipping_methods.data`, { option_id, ...(data === undefined ? {} : { data }) }, shop.store)
  return answer.data.cart
}
