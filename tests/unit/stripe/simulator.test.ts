import Stripe from "stripe"

import { DECLINED_CARD, GOOD_CARD, SECURE_CARD } from "../../support/stripe/cards"
import { dispute } from "../../support/stripe/money"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { signatureOf } from "../../support/stripe/webhooks"
import { postFromBrowser, startClient, typed } from "./start-client"

jest.setTimeout(300_000)

let simulator: StripeSimulator
let stripe: Stripe
startClient((...started) => void ([simulator, stripe] = started))

const create = (params: Partial<Stripe.PaymentIntentCreateParams> = {}, options?: Stripe.RequestOptions) =>
  stripe.paymentIntents.create({ amount: 1000, currency: "eur", capture_method: "manual", payment_method_types: ["card"], ...params }, options)

const types = (id: string) => simulator.world.events.filter(({ data }) => data.object.id === id).map(({ type }) => type)

describe("the simulator's payments", () => {
  it("are authorized, captured in part, and refunded up to what was captured", async () => {
    const { id } = await create()
    expect(simulator.pay(id).status).toBe("requires_capture")
    expect(await stripe.paymentIntents.capture(id, { amount_to_capture: 700 })).toMatchObject({ status: "succeeded", amount_received: 700, amount_capturable: 0 })
    await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({ code: "payment_intent_unexpected_state" })
    await stripe.refunds.create({ payment_intent: id, amount: 600 })
    await expect(stripe.refunds.create({ payment_intent: id, amount: 101 })).rejects.toThrow("greater than unrefunded amount")
    await stripe.refunds.create({ payment_intent: id })
    await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({ code: "charge_already_refunded" })
    expect(types(id)).toEqual(["payment_intent.created", "payment_intent.amount_capturable_updated", "payment_intent.succeeded"])
  })

  it.each([
    [DECLINED_CARD, "card_declined", "generic_decline"],
    ["4000000000009995", "card_declined", "insufficient_funds"],
    ["4000000000009987", "card_declined", "lost_card"],
    ["4000000000000069", "expired_card", undefined],
    ["4000000000000127", "incorrect_cvc", undefined],
  ])("are declined for %s, and take another card", async (number, code, decline_code) => {
    const { id } = await create()
    expect(simulator.pay(id, number)).toMatchObject({ status: "requires_payment_method", last_payment_error: { code, ...(decline_code ? { decline_code } : {}) } })
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "requires_payment_method" })
    expect(simulator.pay(id).status).toBe("requires_capture")
  })

  it("ask for 3-D Secure, which is passed or failed", async () => {
    const { id } = await create()
    expect(simulator.pay(id, SECURE_CARD)).toMatchObject({ status: "requires_action", next_action: { type: "redirect_to_url" } })
    expect(simulator.authenticate(id, false)).toMatchObject({ status: "requires_payment_method", last_payment_error: { code: "payment_intent_authentication_failure" } })
    simulator.pay(id, SECURE_CARD)
    expect(simulator.authenticate(id, true).status).toBe("requires_capture")
  })

  it("are cancelled, and then take no card", async () => {
    const { id } = await create()
    simulator.pay(id)
    expect(await stripe.paymentIntents.cancel(id)).toMatchObject({ status: "canceled", amount_capturable: 0 })
    expect(() => simulator.pay(id)).toThrow("status of canceled")
  })

  it("keep a customer's card when the payment says so", async () => {
    const { id: customer } = await stripe.customers.create({ email: "ada@example.com" })
    const { id } = await create({ customer, setup_future_usage: "on_session" })
    simulator.pay(id)
    const { data: [card] } = await stripe.customers.listPaymentMethods(customer)
    expect(card).toMatchObject({ card: { last4: "4242" }, customer })
    await stripe.paymentMethods.detach(card?.id ?? "")
    expect((await stripe.customers.listPaymentMethods(customer)).data).toEqual([])
  })

  const confirmInBrowser = async (id: string, secret: string | null, number = GOOD_CARD) =>
    postFromBrowser(simulator, `payment_intents/${id}/confirm`, secret, { ...typed(number), use_stripe_sdk: "true" })

  it("are confirmed by a browser that knows the secret, and by no other", async () => {
    const { id, client_secret } = await create()
    expect((await confirmInBrowser(id, "guessed")).status).toBe(401)
    expect(await (await confirmInBrowser(id, client_secret)).json()).toMatchObject({ id, status: "requires_capture" })
  })

  it("show 3-D Secure to a browser in a window of Stripe.js, and are read by the shop meanwhile and afterwards", async () => {
    const { id, client_secret } = await create()
    expect(await (await confirmInBrowser(id, client_secret, SECURE_CARD)).json()).toMatchObject({ status: "requires_action", next_action: { type: "use_stripe_sdk" } })
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ next_action: { use_stripe_sdk: { stripe_js: `${simulator.url}/3ds/${id}` } } })
    simulator.authenticate(id, true)
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "requires_capture", next_action: null })
  })
})

describe("the simulator's events", () => {
  it("are read as they were, whatever has become of the thing", async () => {
    const { id } = await create()
    simulator.pay(id)
    await stripe.paymentIntents.capture(id)
    const { id: event_id } = simulator.world.events.find(({ data }) => data.object.id === id) ?? {}
    expect(await stripe.events.retrieve(event_id ?? "")).toMatchObject({ id: event_id, type: "payment_intent.created", data: { object: { id, status: "requires_payment_method" } } })
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "succeeded" })
  })

  it("are not read by a name that none has", async () => {
    await expect(stripe.events.retrieve("evt_none")).rejects.toMatchObject({ statusCode: 404, code: "resource_missing" })
  })
})

describe("the simulator's charges, cards and disputes", () => {
  it("are read as they are now", async () => {
    const { id } = await create()
    simulator.pay(id)
    const { latest_charge, payment_method } = await stripe.paymentIntents.capture(id)
    const { id: dispute_id } = dispute(simulator.world, simulator.world.intents.take(id))
    expect(await stripe.charges.retrieve(latest_charge as string)).toMatchObject({ payment_intent: id, captured: true, disputed: true })
    expect(await stripe.paymentMethods.retrieve(payment_method as string)).toMatchObject({ card: { last4: "4242" }, customer: null })
    expect(await stripe.disputes.retrieve(dispute_id)).toMatchObject({ charge: latest_charge, status: "needs_response" })
  })
})

describe("the simulator's faults", () => {
  it("leave an effect once when the answer is lost and the call is repeated", async () => {
    const { id } = await create()
    simulator.pay(id)
    simulator.faults.order("capture payment", "answer_lost", "reset")
    expect(await stripe.paymentIntents.capture(id, {}, { idempotencyKey: id })).toMatchObject({ status: "succeeded" })
    expect(types(id).filter(type => type === "payment_intent.succeeded")).toHaveLength(1)
  })

  it("stay with their idempotency key", async () => {
    simulator.faults.order("create payment", "server_error")
    await expect(create({}, { idempotencyKey: "stuck" })).rejects.toBeInstanceOf(Stripe.errors.StripeAPIError)
    await expect(create({}, { idempotencyKey: "stuck" })).rejects.toBeInstanceOf(Stripe.errors.StripeAPIError)
    expect(await create({}, { idempotencyKey: "fresh" })).toMatchObject({ status: "requires_payment_method" })
  })

  it("refuse a key that was used for something else", async () => {
    await create({}, { idempotencyKey: "once" })
    await expect(create({ amount: 7 }, { idempotencyKey: "once" })).rejects.toMatchObject({ type: "StripeIdempotencyError" })
  })

  it("sign webhooks as the SDK verifies them", () => {
    const body = "{\"id\":\"evt_1\",\"object\":\"event\"}"
    const signature = signatureOf(body, "whsec_x", Math.floor(Date.now() / 1000))
    expect(stripe.webhooks.constructEvent(body, signature, "whsec_x").id).toBe("evt_1")
    expect(() => stripe.webhooks.constructEvent(`${body} `, signature, "whsec_x")).toThrow()
  })
})
