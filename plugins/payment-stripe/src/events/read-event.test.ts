import type Stripe from "stripe"

import { isOurs, toReceived } from "./read-event"

const event = (object: object) => ({ id: "evt_1", type: "x", created: 1_700_000_000, data: { object } }) as unknown as Stripe.Event

describe("an event of Stripe", () => {
  it("is ours in the same mode and of no other account", () => {
    expect(isOurs({ livemode: false }, "sk_test_1")).toBe(true)
    expect(isOurs({ livemode: true }, "rk_live_1")).toBe(true)
    expect(isOurs({ livemode: true }, "sk_test_1")).toBe(false)
    expect(isOurs({ livemode: false }, "sk_live_1")).toBe(false)
    expect(isOurs({ livemode: false, account: "acct_1" }, "sk_test_1")).toBe(false)
  })

  it.each([
    [{ id: "pi_1", object: "payment_intent" }, "pi_1"],
    [{ id: "dp_1", object: "dispute", payment_intent: "pi_2" }, "pi_2"],
    [{ id: "ch_1", object: "charge", payment_intent: { id: "pi_3" } }, "pi_3"],
    [{ id: "cus_1", object: "customer" }, null],
    [{ id: "ch_1", object: "charge", payment_intent: null }, null],
  ])("%j is about the payment %s", (object, intent) => {
    expect(toReceived(event(object))).toMatchObject({ object_id: object.id, payment_intent_id: intent, occurred_at: new Date("2023-11-14T22:13:20Z") })
  })
})
