import type { CheckoutApi } from "./checkout-api"
import type { Cart } from "~/types/cart"
import type { PaymentMethod } from "~/types/payment"
import { shallowRef } from "vue"
import { ApiError } from "./api-error"
import { openSession } from "./checkout-cart"
import { isStale, isUncertain } from "./place-order"

const NO_DATA = "{}"
const dataOf = (method: PaymentMethod) => JSON.stringify(method.sessionData?.() ?? {})

/** The cart that is paid, as its store holds it. */
interface PaidCart {
  cart: Cart | null
  accept: (fresh: unknown) => void
}

/** The chosen way to pay, and the payment session that was made for it. */
export function createCheckoutSession(api: CheckoutApi, cart: PaidCart) {
  const method = shallowRef<PaymentMethod>()
  /** A session whose cart was refused is never used again. */
  let isSpent = false
  /** What the open session was made with. */
  let data = NO_DATA

  /** Whether a session that was made before a reload pays the cart as it is. */
  function canResume(chosen: PaymentMethod): boolean {
    return Boolean(cart.cart && !chosen.hasFields && !isSpent && openSession(cart.cart, chosen.providerId))
  }

  /** A cart whose discounts leave nothing to pay becomes an order without a payment. */
  const isFree = () => cart.cart?.total === 0

  /** Makes a new session over the cart's present total. */
  async function start() {
    if (isFree())
      return
    const { present, chosen } = atHand()
    cart.accept(await api.startPayment(present, chosen.providerId, chosen.sessionData?.()))
    data = dataOf(chosen)
    isSpent = false
  }

  /** Pays the session, a new one where the old one no longer serves. */
  async function confirm() {
    if (isFree())
      return
    const { present, chosen } = atHand()
    if (isSpent || data !== dataOf(chosen) || !openSession(present, chosen.providerId))
      await start()
    const session = cart.cart && openSession(cart.cart, chosen.providerId)
    if (!session)
      throw new ApiError(409, { code: "payment_amount_mismatch" })
    try {
      await chosen.confirm(session)
    } catch (error) {
      isSpent = isStale(error)
      throw error
    }
  }

  function atHand() {
    const [present, chosen] = [cart.cart, method.value]
    if (!present || !chosen)
      throw new ApiError(409, { code: "cart_changed" })
    return { present, chosen }
  }

  /** Runs what uses the session up: a refusal spends it, but not an answer that was lost. */
  async function spending<T>(completion: () => Promise<T>): Promise<T> {
    try {
      return await completion()
    } catch (error) {
      isSpent ||= !isUncertain(error)
      throw error
    }
  }

  /** Forgets what was made: the order stands. */
  function reset() {
    isSpent = false
    data = NO_DATA
  }

  return { method, canResume, start, confirm, spending, reset }
}
