import type { LocationQuery } from "vue-router"
import type { Cart } from "~/types/cart"
import type { CheckoutDraft } from "./checkout-draft"
import { openSession } from "./checkout-cart"
import { STRIPE_PROVIDER } from "./payment-providers"

/** A payment at Stripe whose outcome the page does not know yet. */
export interface StripeTrace {
  cartId: string
  clientSecret: string
}

/** Where the bank's page sends the buyer back to, in this tab or another one. */
export function returnUrl(origin: string, cartId: string): string {
  return `${origin}/checkout?cart=${encodeURIComponent(cartId)}`
}

/** What Stripe adds to the address on the way back, or undefined on any other visit. */
export function readReturn(query: LocationQuery): StripeTrace | undefined {
  const { cart, payment_intent_client_secret: clientSecret } = query
  return typeof cart === "string" && cart && typeof clientSecret === "string" && clientSecret
    ? { cartId: cart, clientSecret }
    : undefined
}

/** The payment of a cart whose Place Order was pressed before the page was reloaded, or undefined. */
export function readInterrupted(cart: Cart | null, draft: CheckoutDraft | undefined): StripeTrace | undefined {
  if (!cart || !draft?.placing || draft.cart_id !== cart.id)
    return undefined
  const clientSecret = openSession(cart, STRIPE_PROVIDER)?.data?.client_secret
  return typeof clientSecret === "string" ? { cartId: cart.id, clientSecret } : undefined
}
