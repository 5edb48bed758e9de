import type { MedusaClient } from "~/utils/medusa"
import type { Cart } from "~/types/cart"
import type { ArtisanParcel, ArtisanShipping, ContactForm, Speed, SpeedChoice } from "~/types/checkout"
import { ApiError } from "./api-error"
import { CART_FIELDS } from "./cart-fields"
import { toShippingMethod } from "./shipping-choice"

const query = { fields: CART_FIELDS }

export type CheckoutApi = ReturnType<typeof createCheckoutApi>

/** What the checkout asks of Medusa. Each call answers the fresh cart where there is one, and rejects with an `ApiError`. */
export function createCheckoutApi(sdk: MedusaClient) {
  async function fetchCart(cartId: string): Promise<Cart> {
    return (await sdk.store.cart.retrieve(cartId, query)).cart as Cart
  }

  async function saveContact(cartId: string, { email, ...typed }: ContactForm): Promise<Cart> {
    const address = Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, value.trim()]))
    const body = { email: email.trim(), shipping_address: address, billing_address: address }
    return (await sdk.store.cart.update(cartId, body, query)).cart as Cart
  }

  async function listParcels(cartId: string): Promise<ArtisanParcel[]> {
    return (await sdk.client.fetch<ArtisanShipping>(`/store/carts/${cartId}/artisan-shipping`)).artisans
  }

  async function saveShipping(cartId: string, choice: SpeedChoice): Promise<Cart> {
    const { speed, speeds } = toShippingMethod(choice)
    const body = { option_id: await findOption(cartId, speed), data: { speeds } }
    return (await sdk.store.cart.addShippingMethod(cartId, body, query)).cart as Cart
  }

  /** The id of the shipping option of a speed. */
  async function findOption(cartId: string, speed: Speed): Promise<string> {
    const { shipping_options } = await sdk.store.fulfillment.listCartOptions({ cart_id: cartId, fields: "+data" })
    const option = shipping_options.find(({ data }) => data?.speed === speed || data?.id === speed) ?? shipping_options[0]
    if (!option)
      throw new ApiError(400, { code: "no_shipping" })
    return option.id
  }

  /** Makes a new payment session over the cart's present total; earlier ones are dropped by Medusa. */
  async function startPayment(cart: Cart, providerId: string, data?: Record<string, unknown>): Promise<Cart> {
    await sdk.store.payment.initiatePaymentSession(cart, { provider_id: providerId, ...(data ? { data } : {}) })
    return fetchCart(cart.id)
  }

  /** Places the order, or answers the one that this cart became earlier. */
  async function complete(cartId: string): Promise<string> {
    const answer = await sdk.store.cart.complete(cartId)
    if (answer.type === "order")
      return answer.order.id
    throw new ApiError(422, { code: "payment_declined", message: answer.error.message })
  }

  return { fetchCart, saveContact, listParcels, saveShipping, startPayment, complete }
}
