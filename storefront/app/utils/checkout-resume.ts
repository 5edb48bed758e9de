import type { CheckoutApi } from "./checkout-api"
import type { CheckoutDraft } from "./checkout-draft"
import type { Cart } from "~/types/cart"
import type { ContactForm, SpeedChoice } from "~/types/checkout"
import { hasContact, sameContact, savedContact, savedSpeeds } from "./checkout-cart"

/** The order that this tab placed without hearing of it. */
export async function findOrder(api: CheckoutApi, draft: CheckoutDraft | undefined): Promise<string | undefined> {
  if (!draft?.placing)
    return undefined
  const left = await api.fetchCart(draft.cart_id)
  return left.completed_at ? api.complete(draft.cart_id) : undefined
}

/** What the buyer had typed and chosen: this tab's draft of the cart goes before what the cart holds. */
export function leftOff(cart: Cart, draft: CheckoutDraft | undefined): { contact: ContactForm, speeds: SpeedChoice } {
  const own = draft?.cart_id === cart.id ? draft : undefined
  return { contact: own?.contact ?? savedContact(cart), speeds: { ...savedSpeeds(cart), ...own?.speeds } }
}

/** Whether the cart holds this address. */
export function holdsContact(cart: Cart, contact: ContactForm): boolean {
  return hasContact(cart) && sameContact(savedContact(cart), contact)
}

/** Whether the cart holds a speed for its parcels, and no other than the chosen one. */
export function holdsSpeeds(cart: Cart, chosen: SpeedChoice): boolean {
  const saved = savedSpeeds(cart)
  return saved !== undefined && Object.entries(chosen).every(([key, speed]) => !saved[key] || saved[key] === speed)
}
