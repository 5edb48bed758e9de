/**
 * Plays Stripe.js: as much of it as a checkout with the Payment Element uses, with Stripe's own refusals of a wrong use.
 * As at Stripe, what the buyer types is in a frame of another origin, and goes from there to the API.
 */
(() => {
  const here = document.currentScript.src.replace(/[^/]*$/, "")
  const api = "https://api.stripe.com/v1"
  let frames = 0

  function openFrame(page, attributes) {
    const frame = document.createElement("iframe")
    Object.assign(frame, { name: `__privateStripeFrame${++frames}`, src: here + page, ...attributes })
    return frame
  }

  /** Asks a frame for something, and waits for the answer. */
  function ask(frame, question) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => resolve(data)
      frame.contentWindow.postMessage(question, "*", [port2])
    })
  }

  /** The page is used in a way that Stripe.js throws at. */
  function misuse(words) {
    return Object.assign(new Error(words), { name: "IntegrationError" })
  }

  class PaymentElement {
    #listeners = []
    frame = openFrame("elements-inner-payment.html", { title: "Secure payment input frame", allow: "payment *" })

    constructor() {
      this.frame.style.cssText = "width: 100%; height: 230px; border: 0"
      this.frame.onload = () => this.#tell("ready")
    }

    on(event, listener) {
      this.#listeners.push([event, listener])
      return this
    }

    #tell(event) {
      for (const [name, listener] of this.#listeners)
        name === event && listener({ elementType: "payment" })
    }

    mount(place) {
      place.replaceChildren(this.frame)
    }

    update({ readOnly }) {
      this.frame.contentWindow?.postMessage({ type: "lock", readOnly: Boolean(readOnly) }, "*")
    }

    destroy() {
      this.frame.remove()
    }
  }

  class Elements {
    constructor(options) {
      this.options = options
    }

    create() {
      this.element = new PaymentElement()
      return this.element
    }

    update(changes) {
      Object.assign(this.options, changes)
    }

    /** Looks at what was typed. Must come before each confirmation. */
    async submit() {
      const answer = await ask(this.element.frame, { type: "submit" })
      this.isSubmitted = !answer.error
      return answer
    }

    /** What the page has said about the payment must be what the server decided. */
    disagreement({ amount, currency, capture_method, setup_future_usage }) {
      const { options } = this
      const pairs = [
        ["amount", options.amount, amount],
        ["currency", options.currency, currency],
        ["captureMethod", options.captureMethod ?? "automatic", capture_method],
        ["setupFutureUsage", options.setupFutureUsage ?? null, setup_future_usage],
      ]
      const [name, said, decided] = pairs.find(([, said, decided]) => said !== decided) ?? []
      return name && `The ${name} in Elements (${said}) does not match the PaymentIntent (${decided}).`
    }
  }

  window.Stripe = Object.assign((key) => {
    async function call(method, path, params) {
      const form = new URLSearchParams({ key, ...params })
      const answer = await (method === "GET" ? fetch(`${api}${path}?${form}`) : fetch(api + path, { method, body: form }))
      return answer.json()
    }

    const pathOf = secret => `/payment_intents/${secret.split("_secret_")[0]}`

    async function retrievePaymentIntent(clientSecret) {
      const answer = await call("GET", pathOf(clientSecret), { client_secret: clientSecret })
      return answer.error ? answer : { paymentIntent: answer }
    }

    function sendCard({ element }, clientSecret, params) {
      return ask(element.frame, { type: "confirm", url: `${api}${pathOf(clientSecret)}/confirm`, params: { key, client_secret: clientSecret, ...params } })
    }

    async function confirmPayment({ elements, clientSecret, confirmParams: { return_url, payment_method }, redirect }) {
      if (redirect !== "if_required" && !return_url)
        throw misuse("You must provide a return_url.")
      if (elements && !elements.isSubmitted)
        throw misuse("elements.submit() must be called before stripe.confirmPayment().")
      const { paymentIntent, error } = await retrievePaymentIntent(clientSecret)
      const disagreement = paymentIntent?.status === "requires_payment_method" && elements?.disagreement(paymentIntent)
      if (error || disagreement)
        return { error: error ?? { type: "invalid_request_error", message: disagreement } }
      const params = { return_url, use_stripe_sdk: true, ...(payment_method ? { payment_method } : {}) }
      if (elements)
        elements.isSubmitted = false
      const answer = elements
        ? await sendCard(elements, clientSecret, params)
        : await call("POST", `${pathOf(clientSecret)}/confirm`, { client_secret: clientSecret, ...params })
      return answer.error ? answer : follow(answer)
    }

    /** The bank wants to see the buyer: on a page of its own, or in a window over the shop. */
    async function follow(intent) {
      if (intent.status !== "requires_action")
        return { paymentIntent: intent }
      const { redirect_to_url, use_stripe_sdk } = intent.next_action
      if (redirect_to_url) {
        location.assign(redirect_to_url.url)
        return new Promise(() => {})
      }
      await challenge(use_stripe_sdk.stripe_js)
      const { paymentIntent } = await retrievePaymentIntent(intent.client_secret)
      const { last_payment_error } = paymentIntent
      return last_payment_error ? { error: { ...last_payment_error, payment_intent: paymentIntent } } : { paymentIntent }
    }

    /** Resolves when the buyer is through with 3-D Secure, in whatever way. */
    function challenge(url) {
      const frame = openFrame(`three-ds-2-challenge.html#${new URL(url).pathname}`)
      frame.style.cssText = "position: fixed; inset: 0; width: 100%; height: 100%; z-index: 2147483647; border: 0; background: #fffd"
      document.body.append(frame)
      return new Promise((resolve) => {
        window.addEventListener("message", function listen({ source, data }) {
          if (source !== frame.contentWindow || data.type !== "3ds")
            return
          window.removeEventListener("message", listen)
          frame.remove()
          resolve()
        })
      })
    }

    return { elements: options => new Elements({ ...options }), confirmPayment, retrievePaymentIntent, _registerWrapper: () => {} }
  }, { version: here.split("/").at(-2) })
})()
