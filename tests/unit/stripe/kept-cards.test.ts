import type Stripe from "stripe"

import { DECLINED_CARD, GOOD_CARD, SECURE_CARD } from "../../support/stripe/cards"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { postFromBrowser, startClient, typed } from "./start-client"

jest.setTimeout(300_000)

let simulator: StripeSimulator
let stripe: Stripe
startClient((...started) => void ([simulator, stripe] = started))

/** Asks for 3-D Secure, though not off session once it is set up. */
const SET_UP_CARD = "4000002500003155"

const typesOf = (id: string) => simulator.world.events.filter(({ data }) => data.object.id === id).map(({ type }) => type)

async function createSetup(): Promise<Stripe.SetupIntent & { customer: string }> {
  const { id: customer } = await stripe.customers.create({ email: "ada@example.com" })
  return { ...await stripe.setupIntents.create({ customer, usage: "off_session", payment_method_types: ["card"] }), customer }
}

const confirmInBrowser = async ({ id, client_secret }: Stripe.SetupIntent, number: string, secret = client_secret) =>
  postFromBrowser(simulator, `setup_intents/${id}/confirm`, secret, { ...typed(number), return_url: "http://localhost:8000/cards" })

/** What the buyer presses on the bank's page. @returns where it leads */
async function atTheBank({ next_action }: Stripe.SetupIntent, button: "complete" | "fail"): Promise<URL> {
  const answer = await fetch(`${next_action?.redirect_to_url?.url}/${button}`, { method: "POST", redirect: "manual" })
  return new URL(answer.headers.get("location") ?? "")
}

/** Keeps a card, with 3-D Secure if its bank wants that. */
async function keep(number: string): Promise<{ customer: string, payment_method: string }> {
  const setup = await createSetup()
  const confirmed = await (await confirmInBrowser(setup, number)).json() as Stripe.SetupIntent
  if (confirmed.status === "requires_action")
    await atTheBank(confirmed, "complete")
  const { status, payment_method } = await stripe.setupIntents.retrieve(setup.id)
  expect(status).toBe("succeeded")
  return { customer: setup.customer, payment_method: payment_method as string }
}

const createPayment = async (customer?: string) => stripe.paymentIntents.create({ amount: 1000, currency: "eur", capture_method: "manual", payment_method_types: ["card"], customer })

describe("a setup", () => {
  it("keeps a customer's card without a payment", async () => {
    const setup = await createSetup()
    expect(setup).toMatchObject({ status: "requires_payment_method", usage: "off_session", payment_method: null })
    expect(await (await confirmInBrowser(setup, GOOD_CARD)).json()).toMatchObject({ id: setup.id, status: "succeeded" })
    const { data: [card] } = await stripe.customers.listPaymentMethods(setup.customer)
    expect(card).toMatchObject({ customer: setup.customer, card: { last4: "4242", exp_month: 5, exp_year: 2034 } })
    expect(await stripe.setupIntents.retrieve(setup.id)).toMatchObject({ status: "succeeded", payment_method: card?.id })
    expect(typesOf(setup.id)).toEqual(["setup_intent.created", "setup_intent.succeeded"])
  })

  it("is confirmed by a browser that knows its secret, by no other, and once", async () => {
    const setup = await createSetup()
    expect((await confirmInBrowser(setup, GOOD_CARD, "guessed")).status).toBe(401)
    expect((await confirmInBrowser(setup, GOOD_CARD)).status).toBe(200)
    const again = await confirmInBrowser(setup, GOOD_CARD)
    expect([again.status, await again.json()]).toMatchObject([400, { error: { code: "setup_intent_unexpected_state" } }])
    expect((await stripe.customers.listPaymentMethods(setup.customer)).data).toHaveLength(1)
  })

  it("is declined, keeps nothing, and takes another card", async () => {
    const setup = await createSetup()
    const declined = await confirmInBrowser(setup, DECLINED_CARD)
    expect([declined.status, await declined.json()]).toMatchObject([402, { error: { code: "card_declined", setup_intent: { id: setup.id } } }])
    expect(await stripe.setupIntents.retrieve(setup.id)).toMatchObject({ status: "requires_payment_method", last_setup_error: { code: "card_declined" } })
    expect((await stripe.customers.listPaymentMethods(setup.customer)).data).toEqual([])
    expect(await (await confirmInBrowser(setup, GOOD_CARD)).json()).toMatchObject({ status: "succeeded", last_setup_error: null })
    expect(typesOf(setup.id)).toEqual(["setup_intent.created", "setup_intent.setup_failed", "setup_intent.succeeded"])
  })

  it("asks for 3-D Secure, which is failed or passed at the bank", async () => {
    const setup = await createSetup()
    const asked = await (await confirmInBrowser(setup, SET_UP_CARD)).json() as Stripe.SetupIntent
    expect(asked).toMatchObject({ status: "requires_action", next_action: { type: "redirect_to_url" } })
    expect((await stripe.customers.listPaymentMethods(setup.customer)).data).toEqual([])
    expect(Object.fromEntries((await atTheBank(asked, "fail")).searchParams)).toEqual({
      setup_intent: setup.id,
      setup_intent_client_secret: setup.client_secret,
      redirect_status: "failed",
    })
    expect(await stripe.setupIntents.retrieve(setup.id)).toMatchObject({ status: "requires_payment_method", last_setup_error: { code: "setup_intent_authentication_failure" } })
    const again = await (await confirmInBrowser(setup, SET_UP_CARD)).json() as Stripe.SetupIntent
    expect((await atTheBank(again, "complete")).searchParams.get("redirect_status")).toBe("succeeded")
    expect((await stripe.customers.listPaymentMethods(setup.customer)).data).toMatchObject([{ card: { last4: "3155" } }])
  })
})

describe("the card that must be authenticated unless it is set up", () => {
  it("asks for 3-D Secure when it is new", async () => {
    const { id } = await createPayment()
    expect(simulator.pay(id, SET_UP_CARD)).toMatchObject({ status: "requires_action" })
    expect(simulator.authenticate(id, true)).toMatchObject({ status: "requires_capture" })
  })

  it("asks for none without its owner once it is set up, but still when the owner is there", async () => {
    const { customer, payment_method } = await keep(SET_UP_CARD)
    const { id: absent } = await createPayment(customer)
    expect(await stripe.paymentIntents.confirm(absent, { payment_method, off_session: true })).toMatchObject({ status: "requires_capture" })
    const { id: present } = await createPayment(customer)
    expect(await stripe.paymentIntents.confirm(present, { payment_method })).toMatchObject({ status: "requires_action" })
  })

  it("is declined without its owner when it was never set up", async () => {
    const { id } = await createPayment()
    const { payment_method } = simulator.pay(id, SET_UP_CARD)
    const { id: next } = await createPayment()
    await expect(stripe.paymentIntents.confirm(next, { payment_method: payment_method as string, off_session: true }))
      .rejects.toMatchObject({ statusCode: 402, code: "authentication_required" })
    expect(await stripe.paymentIntents.retrieve(next)).toMatchObject({ status: "requires_payment_method", last_payment_error: { code: "authentication_required" } })
  })
})

it("the card that must always be authenticated is declined without its owner, set up or not", async () => {
  const { customer, payment_method } = await keep(SECURE_CARD)
  const { id } = await createPayment(customer)
  await expect(stripe.paymentIntents.confirm(id, { payment_method, off_session: true })).rejects.toMatchObject({ code: "authentication_required" })
})
