import { Modules } from "@medusajs/framework/utils"

import { reconcileStripeSessions } from "../../../plugins/payment-stripe/src/sessions/reconcile"
import { STRIPE_EVENT_RECEIVED } from "../../../plugins/payment-stripe/src/types"
import { waitUntil } from "../../support/marketplace/wait-until"
import { countOf } from "../../support/orders/fetch-effects"
import { cancel, capture, refund, refundedOf } from "../../support/stripe/money"
import { cardShopTests } from "./support/card-shop"

/** What happens at Stripe, and the shop does not hear of, or not in time. */
cardShopTests({ stock: 1_000 }, (shop) => {
  const { amountsOf, api, buy, connection, entered, events, later, payBack, reconcile } = shop

  const callsOf = (name: string) => shop.stripe.calls.filter(call => call === name).length

  /** Stripe pays back, and neither the answer nor what it says of its refunds afterwards arrives. */
  function loseRefunds(): void {
    const before = callsOf("create refund")
    shop.stripe.faults.byChance = (name) => {
      if (name === "create refund")
        return "answer_lost"
      return name === "list refunds" && callsOf("create refund") > before ? "reset" : undefined
    }
  }

  /** A quarter of an hour. */
  function passTimeAtStripe(): void {
    for (const refund of shop.stripe.world.refunds.values())
      refund.created -= 901
  }

  async function cancelOrder(order_id: string): Promise<void> {
    await api.post(`/admin/orders/${order_id}/cancel`, {}, shop.admin)
    await waitUntil(async () => await countOf(connection, "\"order\"", "status = 'canceled'") === 1)
  }

  describe("a hold on which an order stands", () => {
    it("pays for nothing when it was let go at Stripe and the event was lost; one that is good is asked about once in half an hour", async () => {
      const { intent, order } = await buy({ captured: false })
      await later()
      const asked = callsOf("read payment")
      for (let round = 0; round < 2; round++)
        await reconcileStripeSessions(shop.container)
      expect(callsOf("read payment")).toBe(asked + 1)
      expect(await countOf(connection, "payment", "canceled_at is null")).toBe(1)

      cancel(shop.stripe.world, intent)
      await later()
      await reconcileStripeSessions(shop.container)
      expect(await countOf(connection, "payment", "canceled_at is null")).toBe(0)
      shop.leavesBreaches(`No order without its payment: ${order.id} is not paid`)
    })

    it("that is let go while a capture of it is under way is looked at again when the capture has failed", async () => {
      const { intent, order, payment } = await buy({ captured: false })
      await connection.raw("insert into capture (id, payment_id, amount, raw_amount) values ('capt_under_way', ?, ?, ?)", [payment.id, payment.amount, JSON.stringify({ value: payment.amount, precision: 20 })])
      cancel(shop.stripe.world, intent)
      expect(await shop.stripe.webhooks.send(events.of(intent.id, "payment_intent.canceled"))).toBe(200)
      await waitUntil(async () => (await events.rows()).some(({ last_error }) => last_error?.includes("while it is being captured")))
      expect(await countOf(connection, "payment", "canceled_at is null")).toBe(1)
      await connection.raw("delete from capture where id = 'capt_under_way'")
      await events.worked()
      expect(await countOf(connection, "payment", "canceled_at is null")).toBe(0)
      shop.leavesBreaches(`No order without its payment: ${order.id} is not paid`)
    })

    it.each(["by its event", "without an event"])("is known to be captured in part when that is done in Stripe's dashboard, %s", async (how) => {
      const { intent, payment } = await buy({ captured: false })
      capture(shop.stripe.world, intent, 400)
      if (how === "by its event")
        await events.hear(intent.id, "payment_intent.succeeded")
      else
        await reconcile()
      expect(await amountsOf("capture")).toEqual([4])
      expect(await entered("capture")).toEqual([4])
      shop.setCapturing(true)
      const asked = callsOf("capture payment")
      await reconcile()
      expect(callsOf("capture payment")).toBe(asked)
      expect((await payBack(payment.id, 4)).status).toBe(200)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(400)
    })
  })

  describe("money of an order that was cancelled", () => {
    it("is not paid back twice, and is written down, when Stripe has paid back and no answer came", async () => {
      const { intent, order } = await buy()
      loseRefunds()
      await cancelOrder(order.id)
      expect({ paid: refundedOf(shop.stripe.world, intent.id), rows: await amountsOf("refund") }).toEqual({ paid: intent.amount, rows: [] })
      shop.stripe.faults.clear()
      await reconcile()
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(intent.amount)
      expect(await amountsOf("refund")).toEqual([intent.amount / 100])
      expect(await entered("refund")).toEqual([-intent.amount / 100])
    })

    it("is written down when Stripe refused and an administrator paid it back in Stripe's dashboard, in two pieces", async () => {
      const { intent, order } = await buy()
      shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
      await cancelOrder(order.id)
      expect(await amountsOf("refund")).toEqual([])
      shop.stripe.faults.clear()
      refund(shop.stripe.world, intent, 300)
      refund(shop.stripe.world, intent, undefined)
      await events.hear(String(intent.latest_charge), "charge.refunded")
      await reconcile()
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(intent.amount)
      expect((await amountsOf("refund")).sort((a, b) => a - b)).toEqual([3, (intent.amount - 300) / 100])
    })
  })

  describe("a refund in Medusa's own dialog", () => {
    it("that Stripe has made and whose answer was lost is written down when Stripe tells of it, once", async () => {
      const { intent, payment } = await buy()
      loseRefunds()
      expect((await payBack(payment.id, 5)).status).toBeGreaterThanOrEqual(400)
      shop.stripe.faults.clear()
      expect({ paid: refundedOf(shop.stripe.world, intent.id), rows: await amountsOf("refund") }).toEqual({ paid: 500, rows: [] })
      passTimeAtStripe()
      await events.hear(String(intent.latest_charge), "charge.refunded")
      await events.hear(String(intent.latest_charge), "charge.refunded", { id: "evt_again" })
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(500)
      expect(await amountsOf("refund")).toEqual([5])
      expect(await entered("refund")).toEqual([-5])
    })

    it("is not written down while the administrator who got no answer may ask again, whose refund it then is", async () => {
      const { intent, payment } = await buy()
      loseRefunds()
      await payBack(payment.id, 10)
      shop.stripe.faults.clear()
      await shop.stripe.webhooks.send(events.of(String(intent.latest_charge), "charge.refunded"))
      await waitUntil(async () => (await events.rows()).some(({ attempts, last_error }) => attempts > 0 && last_error !== null))
      expect(await amountsOf("refund")).toEqual([])
      expect((await payBack(payment.id, 10)).status).toBe(200)
      await events.worked()
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(1_000)
      expect(await amountsOf("refund")).toEqual([10])
      expect(await entered("refund")).toEqual([-10])
    })

    it("that Stripe has confirmed before the process died is told to the order, and not made again", async () => {
      const { intent, payment } = await buy()
      const { id } = refund(shop.stripe.world, intent, 500, { refund_id: "ref_died" })
      await connection.raw(
        "insert into refund (id, payment_id, amount, raw_amount, metadata) values ('ref_died', ?, 5, ?, ?)",
        [payment.id, JSON.stringify({ value: "5", precision: 20 }), JSON.stringify({ stripe_refund: id })],
      )
      await reconcile()
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(500)
      expect(await amountsOf("refund")).toEqual([5])
      expect(await entered("refund")).toEqual([-5])
    })
  })

  it("a buyer who pays in the moment in which the shop gives the payment up gets the order all the same", async () => {
    const { cart_id, session: { data: { id } } } = await shop.readyToPay()
    await later()
    const before = callsOf("read payment")
    shop.stripe.faults.byChance = (name) => {
      if (name === "read payment" && callsOf(name) === before + 2)
        shop.stripe.pay(id)
      return undefined
    }
    await reconcileStripeSessions(shop.container)
    shop.stripe.faults.clear()
    expect(shop.intentOf(id).status).toBe("requires_capture")
    expect((await shop.complete(cart_id)).data.type).toBe("order")
    await shop.expectOneOrder(cart_id, id)
  })

  it("a refund that the buyer's bank did not take is shown to administrators, until they pay it back in another way", async () => {
    const { intent, order, payment } = await buy()
    const shown = async () => (await api.get(`/admin/orders/${order.id}/failed-refunds`, shop.admin)).data
    await payBack(payment.id, 3)
    expect(await shown()).toEqual({ failed_refunds: [], count: 0, limit: 100, offset: 0 })

    const today = new Date().toISOString().slice(0, 10)
    const [sent] = shop.stripe.world.refunds.where(({ payment_intent }) => payment_intent === intent.id)
    Object.assign(sent!, { status: "failed", failure_reason: "lost_or_stolen_card" })
    shop.stripe.world.emit("charge.refund.updated", sent!)
    for (const id of ["evt_first", "evt_again"])
      await events.hear(sent!.id, "charge.refund.updated", { id })
    expect((await events.rows()).map(({ outcome }) => outcome)).toEqual(["0 refunds written down, 1 failed at the bank", "0 refunds written down, 0 failed at the bank"])
    expect(await shown()).toMatchObject({ failed_refunds: [{ amount: 3, currency_code: "eur", reason: "lost_or_stolen_card" }], count: 1 })
    const { data: { overview: { tasks, stuck_orders } } } = await api.get(`/admin/marketplace/overview?from=${today}&to=${today}`, shop.admin)
    expect(tasks).toMatchObject({ failed_refunds: 1 })
    expect(stuck_orders.failed_refunds).toMatchObject([{ id: order.id }])
  })

  it("an event that failed twelve times is parked for administrators to see, and tried again the next day", async () => {
    const { intent } = await buy()
    refund(shop.stripe.world, intent, 300)
    shop.stripe.faults.byChance = name => name === "read payment" ? "server_error" : undefined
    expect(await shop.stripe.webhooks.send(events.of(String(intent.latest_charge), "charge.refunded"))).toBe(200)
    const isTried = async (status: string) => (await events.rows()).some(row => row.status === status && row.attempts > 0)
    await waitUntil(async () => (await events.rows()).some(({ last_error }) => last_error !== null))
    await connection.raw("update stripe_event set attempts = 11, next_attempt_at = now()")
    const work = () => shop.container.resolve(Modules.EVENT_BUS).emit({ name: STRIPE_EVENT_RECEIVED, data: {} })
    await work()
    await waitUntil(() => isTried("parked"))

    shop.stripe.faults.clear()
    await connection.raw("update stripe_event set next_attempt_at = next_attempt_at - interval '23 hours'")
    await work()
    expect(await isTried("parked")).toBe(true)
    await connection.raw("update stripe_event set next_attempt_at = next_attempt_at - interval '1 hour'")
    await work()
    await waitUntil(() => isTried("done"))
    expect(await entered("refund")).toEqual([-3])
  })
})
