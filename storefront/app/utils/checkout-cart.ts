import type { Cart } from "~/types/cart"
import type { ContactForm, SpeedChoice } from "~/types/checkout"
import type { PaymentSession } from "~/types/payment"
import { HOUSE } from "~/types/checkout"
import { emptyContact, toContact } from "./contact-schema"

/** What the first step has saved in a cart, as a form. */
export function savedContact(cart: Cart): ContactForm {
  return { ...toContact(cart.shipping_address), email: cart.email ?? "" }
}

/** Whether the cart holds an e-mail and an address to send to. */
export function hasContact(cart: Cart): boolean {
  return Boolean(cart.email && cart.shipping_address?.address_1 && cart.shipping_address.country_code)
}

/** Whether two forms say the same; spaces around a text do not count. */
export function sameContact(a: ContactForm, b: ContactForm): boolean {
  return (Object.keys(emptyContact()) as (keyof ContactForm)[]).every(key => a[key].trim() === b[key].trim())
}

/** The speeds that the cart's shipping method holds, or undefined while there is no method. */
export function savedSpeeds(cart: Cart): SpeedChoice | undefined {
  const data = cart.shipping_methods?.[0]?.data
  if (!data)
    return undefined
  const own = data.speed ?? data.id
  return {
    ...(own === "standard" || own === "express" ? { [HOUSE]: own } : {}),
    ...data.speeds as SpeedChoice | undefined,
  }
}

/** The session that pays exactly this cart with this provider and has not been used. */
export function openSession(cart: Cart, providerId: string): PaymentSession | undefined {
  const sessions = (cart.payment_collection?.payment_sessions ?? []) as PaymentSession[]
  return sessions.find(session =>
    session.provider_id === providerId
    && session.status === "pending"
    // Stripe never answered while it was made: there is nothing to pay with.
    && !session.data?.indeterminate_due_to
    && Math.abs(session.amount - cart.total) < 0.0005)
}

/** Changes when the cart's lines or quantities do: what shipping and payment hang on. */
export function linesKey(cart: Cart | null): string {
  return (cart?.items ?? []).map(line => `${line.id}:${line.quantity}`).sort().join()
}
