import type { Stripe, StripeElements, StripePaymentElement } from "@stripe/stripe-js"
import type { PaymentSession } from "~/types/payment"

/**
 * Stripe's Payment Element for the cart: card data goes from Stripe's frame to
 * Stripe. The element is shown before there is a PaymentIntent, so that what
 * was typed outlives a declined try and a new session.
 */
export function useStripePayment() {
  const { public: { stripePublishableKey } } = useRuntimeConfig()
  const { locale } = useI18n()
  const colour = useColorMode()
  const cart = useCartStore()
  const isReady = ref(false)
  const failure = shallowRef<unknown>()
  let stripe: Stripe | undefined
  let elements: StripeElements | undefined
  let element: StripePaymentElement | undefined

  /** Shows the element in `place`; what goes wrong stands in `failure`, and the call may be made again. */
  async function mount(place: HTMLElement) {
    failure.value = undefined
    try {
      stripe = await stripeClient(stripePublishableKey, locale.value)
      show(stripe, place)
    } catch (error) {
      failure.value = error
    }
  }

  function show(client: Stripe, place: HTMLElement) {
    const { total, currency_code, billing_address, email } = cart.cart!
    elements = client.elements({
      mode: "payment",
      amount: toStripeAmount(total, currency_code),
      currency: currency_code,
      captureMethod: "manual",
      allowedPaymentMethodTypes: ["card"],
      appearance: stripeAppearance(colour.value === "dark"),
    })
    element?.destroy()
    element = elements.create("payment", { layout: "tabs", defaultValues: { billingDetails: toBillingDetails(billing_address, email) } })
    element.on("ready", () => {
      isReady.value = true
    })
    element.on("loaderror", () => {
      failure.value = new ApiError(0, { code: "unreachable" })
    })
    element.mount(place)
  }

  /** Has Stripe look at what was typed. @throws ApiError `payment_declined` with Stripe's advice */
  async function check() {
    const { error } = await ready(elements).submit()
    if (error)
      throw paymentDeclined(error.message)
  }

  /** Pays a session with what was typed, the bank's check included. @throws ApiError see `requirePaid` */
  async function pay(session: PaymentSession) {
    const [client, fields] = [ready(stripe), ready(elements)]
    fields.update(elementOptionsOf(session))
    await check()
    const clientSecret = secretOf(session)
    element?.update({ readOnly: true })
    try {
      const result = await client.confirmPayment({ elements: fields, clientSecret, confirmParams: { return_url: backHere() }, redirect: "if_required" })
      await requirePaid(client, clientSecret, result)
    } finally {
      element?.update({ readOnly: false })
    }
  }

  /** Pays a session with a card that the customer has saved. @throws ApiError see `requirePaid` */
  async function payWithSaved(session: PaymentSession, cardId: string) {
    const client = ready(stripe)
    const clientSecret = secretOf(session)
    const confirmParams = { payment_method: cardId, return_url: backHere() }
    const result = await client.confirmPayment({ clientSecret, confirmParams, redirect: "if_required" })
    await requirePaid(client, clientSecret, result)
  }

  const backHere = () => returnUrl(location.origin, cart.cart?.id ?? "")

  watch(() => cart.cart?.total, (total) => {
    if (total && cart.cart)
      elements?.update({ amount: toStripeAmount(total, cart.cart.currency_code) })
  })
  watch(() => colour.value, value => elements?.update({ appearance: stripeAppearance(value === "dark") }))
  onBeforeUnmount(() => element?.destroy())

  return { mount, isReady, failure, check, pay, payWithSaved }
}

function ready<T>(part: T | undefined): T {
  if (!part)
    throw new ApiError(0, { code: "unreachable" })
  return part
}
