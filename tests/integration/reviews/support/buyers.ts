import { register, signIn } from "../../../support/marketplace/sign-ins"
import type { Headers } from "../../../support/marketplace/sign-ins"
import type { Api } from "../../../support/marketplace/api"
import type { Marketplace } from "../../../support/marketplace/marketplace"
import { allCaptured } from "../../../support/orders/fetch-effects"
import type { Connection } from "../../../support/orders/fetch-effects"
import { placeOrder } from "../../../support/orders/place-order"
import type { PlacedOrder } from "../../../support/orders/place-order"

export type Buyer = { id: string, headers: Headers["headers"] }

/** A customer with an account, signed in; the headers are those of the storefront. */
export async function signInBuyer(api: Api, shop: Marketplace, email: string, name = { first_name: "Bea", last_name: "Byers" }): Promise<Buyer> {
  const { headers } = await register(api, "customer", email)
  const { data } = await api.post("/store/customers", { email, ...name }, { headers: { ...shop.store.headers, ...headers } })
  const signedIn = await signIn(api, "customer", email)
  return { id: data.customer.id, headers: { ...shop.store.headers, ...signedIn.headers } }
}

/** Buys one of each variant and waits until it is paid for; without a buyer a guest does. */
export async function buy(api: Api, connection: Connection, shop: Marketplace, variantIds: string[], buyer?: Buyer): Promise<PlacedOrder> {
  const { order } = await placeOrder(api, buyer ? { ...shop, store: { headers: buyer.headers } } : shop, variantIds.map(variant_id => ({ variant_id })))
  if (!order)
    throw new Error("no order")
  await allCaptured(connection)
  return order
}
