import type Stripe from "stripe"

import { StripeProvider } from "../../../plugins/payment-stripe/src/providers/stripe/service"
import type { Fault } from "../../support/stripe/faults"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { optionsFor, startClient } from "./start-client"

let simulator: StripeSimulator
let stripe: Stripe
let provider: StripeProvider
startClient((...started) => {
  [simulator, stripe] = started
  provider = new StripeProvider({ logger: console }, optionsFor(simulator, { timeout: 300, maxNetworkRetries: 2 }))
})

/** Stripe's types are compiled when they are first met, which takes longer than this provider would wait. */
beforeAll(async () => {
  const { id } = await create()
  await stripe.paymentIntents.retrieve(id)
  await stripe.paymentIntents.cancel(id)
}, 300_000)

/** Far less than the SDK waits by itself: 80 seconds. */
const SOON = 10_000

const create = () => stripe.paymentIntents.create({ amount: 1000, currency: "eur", capture_method: "manual", payment_method_types: ["card"] })
const callsSince = (count: number) => simulator.calls.slice(count)

describe("the provider's patience with Stripe, as the options say it", () => {
  it("ends, and a later try is answered", async () => {
    const { id } = await create()
    const before = simulator.calls.length
    simulator.faults.order("read payment", "timeout", "timeout")
    expect(await provider.getPaymentStatus({ data: { id } })).toMatchObject({ status: "pending" })
    expect(callsSince(before)).toEqual(["read payment", "read payment", "read payment"])
  }, SOON)

  it.each<Fault>(["timeout", "answer_stalled"])("ends in a change too, which happens once: %s", async (fault) => {
    const { id } = await create()
    const before = simulator.calls.length
    simulator.faults.order("cancel payment", fault, fault)
    expect(await provider.cancelPayment({ data: { id } })).toMatchObject({ data: { id, status: "canceled" } })
    expect(callsSince(before)).toEqual(["cancel payment", "cancel payment", "cancel payment"])
    expect(simulator.world.events.filter(({ data, type }) => data.object.id === id && type === "payment_intent.canceled")).toHaveLength(1)
  }, SOON)

  it("ends in an error after as many tries as the options say", async () => {
    const { id } = await create()
    const before = simulator.calls.length
    simulator.faults.order("read payment", "timeout", "timeout", "timeout")
    await expect(provider.getPaymentStatus({ data: { id } })).rejects.toThrow("Request aborted due to timeout being reached (300ms)")
    expect(callsSince(before)).toEqual(["read payment", "read payment", "read payment"])
  }, SOON)
})
