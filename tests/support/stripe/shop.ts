import type { MedusaContainer } from "@medusajs/framework/types"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"

import type { Api } from "../marketplace/api"
import { createCart, ship } from "../marketplace/carts"
import type { CartItem } from "../marketplace/carts"
import { setUpMarketplace } from "../marketplace/marketplace"
import type { Marketplace } from "../marketplace/marketplace"

export const STRIPE = "pp_stripe_stripe"

/** A marketplace whose buyers pay by card. */
export async function setUpStripeMarketplace(container: MedusaContainer): Promise<Marketplace> {
  const shop = await setUpMarketplace(container)
  await updateRegionsWorkflow(container).run({ input: { selector: { id: shop.region_id }, update: { payment_providers: [STRIPE] } } })
  return shop
}

export interface StripeSession { id: string, status: string, amount: number, data: Record<string, unknown> & { id: string, client_secret: string } }

/** Opens a card payment for a cart, as the checkout does. */
export async function startCardPayment(
  api: Api,
  shop: Marketplace,
  cart_id: string,
  { data, headers = {} }: { data?: Record<string, unknown>, headers?: Record<string, string> } = {},
): Promise<StripeSession> {
  const config = { headers: { ...shop.store.headers, ...headers } }
  const { data: { payment_collection: { id } } } = await api.post("/store/payment-collections", { cart_id }, config)
  const answer = await api.post(`/store/payment-collections/${id}/payment-sessions`, { provider_id: STRIPE, data }, config)
  return answer.data.payment_collection.payment_sessions[0]
}

/** A guest's cart that lacks nothing but the card. */
export async function readyToPay(api: Api, shop: Marketplace, items: CartItem[]): Promise<{ cart_id: string, session: StripeSession }> {
  const cart_id = await createCart(api, shop, items)
  await ship(api, shop, cart_id, shop.standard_id)
  return { cart_id, session: await startCardPayment(api, shop, cart_id) }
}
