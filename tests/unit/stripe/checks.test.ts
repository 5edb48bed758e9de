import type Stripe from "stripe"

import { GOOD_CARD } from "../../support/stripe/cards"
import { wrongWithAnswer, wrongWithRequest } from "../../support/stripe/schemas"
import { secondOpinion } from "../../support/stripe/second-opinion"
import type { StripeSimulator } from "../../support/stripe/simulator"
import type { EventType, SentEvent } from "../../support/stripe/world"
import { postFromBrowser, startClient, typed } from "./start-client"

jest.setTimeout(300_000)

let simulator: StripeSimulator
let stripe: Stripe
startClient((...started) => void ([simulator, stripe] = started))

const create = () => stripe.paymentIntents.create({ amount: 1000, currency: "eur", capture_method: "manual", payment_method_types: ["card"] })

/** What no call and no object of Stripe's has. */
const colour = { colour: "red" } as object

/** Takes out what was complained of, once. */
const complaint = () => {
  expect(simulator.complaints).toHaveLength(1)
  return simulator.complaints.splice(0)[0]
}

const spoil = <Thing extends object>(thing: Thing | undefined): void => void Object.assign(thing ?? {}, colour)

describe("the check of requests against Stripe's types bites", () => {
  it("on an unknown parameter, a wrong type, a missing one", () => {
    expect(wrongWithRequest("PaymentIntentCreateParams", { amount: "10", currency: "eur" })).toEqual([])
    expect(wrongWithRequest("PaymentIntentCreateParams", { amount: "10", currency: "eur", ...colour })).not.toEqual([])
    expect(wrongWithRequest("PaymentIntentCreateParams", { amount: "ten", currency: "eur" })).not.toEqual([])
    expect(wrongWithRequest("PaymentIntentCreateParams", { currency: "eur" })).not.toEqual([])
  })

  it.each<[string, (params: never) => Promise<unknown>]>([
    ["create payment", (params: Stripe.PaymentIntentCreateParams) => stripe.paymentIntents.create({ ...params, amount: 1, currency: "eur" })],
    ["read payment", params => stripe.paymentIntents.retrieve("pi_1", params)],
    ["update payment", params => stripe.paymentIntents.update("pi_1", params)],
    ["confirm payment", params => stripe.paymentIntents.confirm("pi_1", params)],
    ["capture payment", params => stripe.paymentIntents.capture("pi_1", params)],
    ["cancel payment", params => stripe.paymentIntents.cancel("pi_1", params)],
    ["create refund", params => stripe.refunds.create(params)],
    ["list refunds", params => stripe.refunds.list(params)],
    ["update refund", params => stripe.refunds.update("re_1", params)],
    ["create customer", params => stripe.customers.create(params)],
    ["update customer", params => stripe.customers.update("cus_1", params)],
    ["list cards", params => stripe.customers.listPaymentMethods("cus_1", params)],
    ["read card", params => stripe.paymentMethods.retrieve("pm_1", params)],
    ["detach card", params => stripe.paymentMethods.detach("pm_1", params)],
    ["create setup", params => stripe.setupIntents.create(params)],
    ["read setup", params => stripe.setupIntents.retrieve("seti_1", params)],
    ["confirm setup", params => stripe.setupIntents.confirm("seti_1", params)],
    ["read charge", params => stripe.charges.retrieve("ch_1", params)],
    ["read dispute", params => stripe.disputes.retrieve("dp_1", params)],
    ["read event", params => stripe.events.retrieve("evt_1", params)],
  ])("when the shop says what Stripe does not know: %s", async (name, call) => {
    await expect(call(colour as never)).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining("additional properties") as string })
    expect(complaint()).toMatch(`${name} request: `)
  })

  it.each([
    ["what nobody knows", { colour: "red" }],
    ["a detail of the card that nobody knows", { "payment_method_data[card][colour]": "red" }],
    ["when it is captured", { capture_method: "automatic" }],
    ["that the buyer is not there", { off_session: "true" }],
  ])("when a browser says %s", async (_, params) => {
    const { id, client_secret } = await create()
    const { id: setup, client_secret: secret } = await stripe.setupIntents.create()
    expect((await postFromBrowser(simulator, `payment_intents/${id}/confirm`, client_secret, { ...typed(GOOD_CARD), ...params })).status).toBe(400)
    expect(complaint()).toMatch("confirm payment request: ")
    expect((await postFromBrowser(simulator, `setup_intents/${setup}/confirm`, secret, { ...typed(GOOD_CARD), ...params })).status).toBe(400)
    expect(complaint()).toMatch("confirm setup request: ")
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: "requires_payment_method" })
  })

  it.each([["payment", "payment_intents"], ["setup", "setup_intents"]])("when a browser asks for too much of a %s", async (kind, path) => {
    const { id, client_secret } = kind === "payment" ? await create() : await stripe.setupIntents.create()
    const read = async (more: object) => fetch(`${simulator.url}/v1/${path}/${id}?${new URLSearchParams({ key: simulator.keys.publishableKey, client_secret: client_secret ?? "", ...more })}`)
    expect((await read({})).status).toBe(200)
    expect((await read(colour)).status).toBe(400)
    expect(complaint()).toMatch(`read ${kind} request: `)
  })
})

describe("the check of answers against Stripe's types bites", () => {
  it("on a wrong status, an unknown field, a missing one", async () => {
    const intent = simulator.world.intents.take((await create()).id)
    expect(wrongWithAnswer("PaymentIntent", intent)).toEqual([])
    expect(wrongWithAnswer("PaymentIntent", { ...intent, status: "paid" })).not.toEqual([])
    expect(wrongWithAnswer("PaymentIntent", { ...intent, ...colour })).not.toEqual([])
    const { amount, ...rest } = intent
    expect([amount, wrongWithAnswer("PaymentIntent", rest)]).toEqual([1000, [expect.stringContaining("amount")]])
  })

  it("on a list, and on what is in it", async () => {
    const { id } = await create()
    simulator.pay(id)
    await stripe.paymentIntents.capture(id)
    const { id: refund } = await stripe.refunds.create({ payment_intent: id })
    const list = { object: "list", data: [simulator.world.refunds.take(refund)], has_more: false, url: "/v1/refunds" }
    expect(wrongWithAnswer("RefundList", list)).toEqual([])
    expect(wrongWithAnswer("RefundList", { ...list, has_more: undefined })).not.toEqual([])
    expect(wrongWithAnswer("RefundList", { ...list, ...colour })).not.toEqual([])
    spoil(simulator.world.refunds.get(refund))
    await stripe.refunds.list({ payment_intent: id })
    expect(complaint()).toMatch("list refunds answer: /data/0 ")
  })

  it("on an error, and on the payment that it brings", async () => {
    const { id } = await create()
    await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({ code: "payment_intent_unexpected_state" })
    expect(wrongWithAnswer("Failure", { error: { type: "card_error" } })).toEqual([])
    expect(wrongWithAnswer("Failure", { error: { type: "bad_luck" } })).not.toEqual([])
    expect(wrongWithAnswer("Failure", { error: { type: "card_error", statusCode: 402 } })).not.toEqual([])
    expect(wrongWithAnswer("Failure", { type: "card_error" })).not.toEqual([])
    spoil(simulator.world.intents.get(id))
    await expect(stripe.paymentIntents.capture(id)).rejects.toMatchObject({ code: "payment_intent_unexpected_state" })
    expect(complaint()).toMatch("capture payment error: /error/payment_intent ")
  })

  it("on an event that is read", async () => {
    await create()
    const { id } = simulator.world.events.at(-1) as SentEvent
    expect(await stripe.events.retrieve(id)).toMatchObject({ id, type: "payment_intent.created" })
    spoil(simulator.world.events.at(-1)?.data.object)
    await stripe.events.retrieve(id)
    expect(complaint()).toMatch("read event answer: /data/object ")
  })

  it.each<[string, (event: SentEvent) => object]>([
    ["says what no event does", () => colour],
    ["is of no known kind", () => ({ type: "payment_intent.paid" as EventType })],
    ["tells of a thing of another kind", () => ({ type: "charge.refunded" })],
    ["tells of half a thing", ({ data: { object: { id, object } } }) => ({ data: { object: { id, object } } })],
  ])("on an event that %s", async (_, change) => {
    await create()
    const event = simulator.world.events.at(-1) as SentEvent
    simulator.webhooks.endpoint = `${simulator.url}/nobody`
    await simulator.webhooks.send(event)
    expect(simulator.complaints).toEqual([])
    await simulator.webhooks.send({ ...event, ...change(event) })
    expect(complaint()).toMatch(/^\S+ event: /)
  })
})

describe("the second opinion of Stripe's OpenAPI", () => {
  it("bites: a wrong status, a missing sum, an amount in words", async () => {
    const intent = simulator.world.intents.take((await create()).id)
    const { amount, ...rest } = intent
    expect([amount, secondOpinion("PaymentIntent", intent)]).toEqual([1000, []])
    expect(secondOpinion("PaymentIntent", { ...intent, status: "paid" })).toEqual([expect.stringContaining("/status")])
    expect(secondOpinion("PaymentIntent", rest)).toEqual([expect.stringContaining("amount")])
    expect(secondOpinion("PaymentIntentCreateParams", { amount: "ten", currency: "eur" })).toEqual([expect.stringContaining("/amount")])
  })

  it("says nothing of what is younger than it is", () => {
    expect(secondOpinion("RefundListParams", colour)).toEqual([])
    expect(secondOpinion("PaymentIntentCreateParams", { amount: 10, currency: "eur", excluded_payment_method_types: ["blik"] })).toEqual([])
  })
})
