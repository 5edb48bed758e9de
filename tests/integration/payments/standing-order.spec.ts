import { setTimeout } from "node:timers/promises"

import { Modules } from "@medusajs/framework/utils"

import { reconcileOrders } from "../../../plugins/artisan-orders/src/reconcile/reconcile-orders"
import { reconcileStripeSessions } from "../../../plugins/payment-stripe/src/sessions/reconcile"
import { reconcileLedger } from "../../../plugins/payouts/src/reconcile/run"
import { refusalOf } from "../../support/marketplace/api"
import { waitUntil } from "../../support/marketplace/wait-until"
import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { cancel, capture, refund, refundedOf } from "../../support/stripe/money"
import { STRIPE } from "../../support/stripe/shop"
import { cardShopTests } from "./support/card-shop"

cardShopTests({ stock: 1_000 }, (shop) => {
  const { api, breaches, buy, complete, connection, entered, events, expectOneOrder, intentOf, later, payBack, readyToPay, setCapturing } = shop

  /** A refund of core's whose process has died before Stripe heard of it. */
  async function refundAndDie(payment_id: string, amount: string): Promise<void> {
    await connection.raw("insert into refund (id, payment_id, amount, raw_amount) values ('ref_died', ?, ?, ?)", [payment_id, amount, JSON.stringify({ value: amount, precision: 20 })])
  }

  const summaryOf = async (order_id: string) => (await connection.raw("select totals ->> 'paid_total' as paid, totals ->> 'pending_difference' as due from order_summary where order_id = ?", [order_id])).rows

  const refundRows = async () => (await connection.raw("select amount::text, metadata ->> 'stripe_refund' as stripe_refund from refund where deleted_at is null order by created_at")).rows

  describe("the payment of an order that stands", () => {
    it.each([STRIPE, "pp_system_default"])("gives way to no other that the buyer begins, of %s: the hold stays, and is captured", async (provider_id) => {
      const { intent, payment, cart_id } = await buy({ captured: false })
      const again = () => api.post(`/store/payment-collections/${payment.payment_collection_id}/payment-sessions`, { provider_id }, shop.market.store)
      expect(await refusalOf(again())).toEqual({ status: 409, data: { type: "conflict", code: "cart_completed", message: "This cart has been bought already." } })
      expect(intent.status).toBe("requires_capture")
      expect(await countOf(connection, "payment_session")).toBe(1)
      setCapturing(true)
      await connection.raw("update payment set created_at = created_at - interval '1 minute'")
      await reconcileOrders(shop.container, { everything: true })
      await expectOneOrder(cart_id, intent.id)
      await later()
      expect((await refusalOf(again())).status).toBe(409)
    })

    it("is no payment any more when its hold is cancelled at Stripe: the audit says that the order is not paid", async () => {
      const { intent, order: { id: order_id } } = await buy({ captured: false })
      cancel(shop.stripe.world, intent)
      await events.hear(intent.id, "payment_intent.canceled")
      expect(await countOf(connection, "payment", "canceled_at is not null")).toBe(1)
      shop.leavesBreaches(`No order without its payment: ${order_id} is not paid`)
    })

    it("is told to the order although the process died between the capture and its entry, once", async () => {
      await buy()
      const [amount] = await entered("capture")
      await connection.raw("delete from order_transaction where reference = 'capture'")
      await reconcileOrders(shop.container, { everything: true })
      expect(await entered("capture")).toEqual([])
      await later()
      for (let round = 0; round < 2; round++)
        await reconcileOrders(shop.container, { everything: true })
      expect(await entered("capture")).toEqual([amount])
    })

    it("is in the order once although two told of the capture at the same moment", async () => {
      const { order } = await buy()
      const before = await summaryOf(order.id)
      const [amount] = await entered("capture")
      const { rows: [known] } = await connection.raw("select reference_id as id from order_transaction where reference = 'capture'")
      await shop.container.resolve(Modules.ORDER)
        .addOrderTransactions({ order_id: order.id, currency_code: "eur", reference: "capture", reference_id: String(known?.id), amount: amount! })
      expect(await summaryOf(order.id)).not.toEqual(before)
      await connection.raw("update order_transaction set created_at = created_at - interval '2 minutes'")
      for (let round = 0; round < 2; round++)
        await reconcileOrders(shop.container, { everything: true })
      expect(await entered("capture")).toEqual([amount])
      expect(await summaryOf(order.id)).toEqual(before)
    })

    it("is told of by one at a time: what Stripe says waits for a capture that is under way", async () => {
      const { intent, order, payment } = await buy({ captured: false })
      const locks = shop.container.resolve(Modules.LOCKING)
      await locks.acquire(`capture:${payment.id}`, { ownerId: "a capture", expire: 60 })
      capture(shop.stripe.world, intent)
      const heard = events.hear(intent.id, "payment_intent.succeeded")
      await setTimeout(1_500)
      expect(await entered("capture")).toEqual([])
      await locks.release(`capture:${payment.id}`, { ownerId: "a capture" })
      await heard
      expect(await entered("capture")).toEqual([order.total])
    })

    it("is the only one: a second card that was authorized for the same cart is let go", async () => {
      const { cart_id, session } = await readyToPay()
      const { rows: [link] } = await connection.raw("select payment_collection_id as id from cart_payment_collection where cart_id = ?", [cart_id])
      const second = await shop.container.resolve(Modules.PAYMENT).createPaymentSession(String(link?.id), {
        provider_id: STRIPE,
        currency_code: "eur",
        amount: session.amount,
        data: {},
      })
      for (const id of [session.data.id, String(second.data?.id)])
        shop.stripe.pay(id)
      await complete(cart_id)
      await allCaptured(connection)
      const [kept, surplus] = [session.data.id, String(second.data?.id)].map(intentOf).sort(({ status }) => status === "succeeded" ? -1 : 1)
      await events.hear(surplus!.id, "payment_intent.amount_capturable_updated")
      expect([kept!.status, surplus!.status]).toEqual(["succeeded", "canceled"])
      await expectOneOrder(cart_id, kept!.id)
    })
  })

  it.each(["heard of it by the webhook", "authorized it"])("money of a cart that was given back is let go by a shop that has %s", async (how) => {
    const { cart_id, session } = await readyToPay()
    shop.stripe.pay(session.data.id)
    if (how === "authorized it")
      await shop.container.resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {})
    await connection.raw("update cart_payment_collection set deleted_at = now() where cart_id = ?", [cart_id])
    if (how !== "authorized it")
      await events.hear(session.data.id, "payment_intent.amount_capturable_updated")
    await later()
    await reconcileStripeSessions(shop.container)
    expect(intentOf(session.data.id).status).toBe("canceled")
    expect(await countOf(connection, "payment", "canceled_at is null")).toBe(0)
  })

  describe("a refund", () => {
    it("that core wrote down before its process died is made, once, and told to the order", async () => {
      const { intent, payment, order: bought } = await buy()
      await payBack(payment.id, 1)
      await refundAndDie(payment.id, "5")
      await reconcileStripeSessions(shop.container)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(100)
      await later()
      shop.stripe.faults.order("create refund", "server_error")
      await reconcileStripeSessions(shop.container)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(100)
      for (let round = 0; round < 2; round++)
        await reconcileStripeSessions(shop.container)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(600)
      expect((await refundRows()).map((row: { amount?: string, stripe_refund?: string }) => [Number(row.amount), typeof row.stripe_refund])).toEqual([[1, "string"], [5, "string"]])
      expect(await entered("refund")).toEqual([-1, -5])
      const { data: { order } } = await api.get(`/admin/orders/${bought.id}?fields=summary`, shop.admin)
      expect(order.summary).toMatchObject({ pending_difference: 0, refunded_total: 6 })
    })

    it("that died, of an order that was cancelled meanwhile, goes back with all that is left of it", async () => {
      const { intent, order: { id: order_id }, payment } = await buy()
      await refundAndDie(payment.id, String(intent.amount / 100))
      await api.post(`/admin/orders/${order_id}/cancel`, {}, shop.admin)
      await waitUntil(async () => await countOf(connection, "\"order\"", "status = 'canceled'") === 1)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(0)
      for (let round = 0; round < 3; round++) {
        await later()
        await reconcileStripeSessions(shop.container)
        await reconcileOrders(shop.container, { everything: true })
      }
      await reconcileLedger(shop.container)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(intent.amount)
      expect(await entered("refund")).toEqual([-intent.amount / 100])
      expect(await breaches()).toEqual([])
    })

    it("of an order that was cancelled while Stripe was away is made up for, and the audit names it until then", async () => {
      const { intent, order: { id: order_id }, payment } = await buy()
      shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
      await api.post(`/admin/orders/${order_id}/cancel`, {}, shop.admin)
      await waitUntil(async () => await countOf(connection, "\"order\"", "status = 'canceled'") === 1)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(0)
      expect((await breaches()).filter(text => text.startsWith(`No captured payment without its order: ${payment.id} was captured`))).toHaveLength(1)
      shop.stripe.faults.clear()
      await later()
      for (let round = 0; round < 2; round++) {
        await reconcileStripeSessions(shop.container)
        await later()
        await reconcileOrders(shop.container, { everything: true })
      }
      await reconcileLedger(shop.container)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(intent.amount)
      expect(await refundRows()).toHaveLength(1)
      expect(await entered("refund")).toEqual([-intent.amount / 100])
      expect(await breaches()).toEqual([])
    })

    it("is not what a capture in part leaves at Stripe; one of the same sum later moves money", async () => {
      const { intent, payment } = await buy({ captured: false })
      const part = Math.floor(Number(payment.amount) * 60) / 100
      await api.post(`/admin/payments/${payment.id}/capture`, { amount: part }, shop.admin)
      const rest = intent.amount - Math.round(part * 100)
      await events.hear(String(intent.latest_charge), "charge.refunded")
      expect({ status: intent.status, rows: await refundRows() }).toEqual({ status: "succeeded", rows: [] })
      await payBack(payment.id, rest / 100)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(rest)
      setCapturing(true)
      const asked = shop.stripe.calls.filter(call => call === "capture payment").length
      await connection.raw("update payment set created_at = created_at - interval '1 minute'")
      await reconcileOrders(shop.container, { everything: true })
      expect(shop.stripe.calls.filter(call => call === "capture payment")).toHaveLength(asked)
    })

    it("that was made in Stripe's dashboard is written down once, although the process died on the way, and beside one of the same sum", async () => {
      const { intent, payment } = await buy()
      refund(shop.stripe.world, intent, 300)
      const event = events.of(String(intent.latest_charge), "charge.refunded")
      // While it is not written down, an admin gives the same sum back: that is another one.
      await payBack(payment.id, 3)
      await shop.stripe.webhooks.send(event)
      await events.worked()
      expect(await entered("refund")).toEqual([-3, -3])

      await connection.raw("delete from order_transaction where id = (select id from order_transaction where reference = 'refund' order by created_at desc limit 1)")
      await shop.stripe.webhooks.send({ ...event, id: "evt_again" })
      await shop.stripe.webhooks.send({ ...event, id: "evt_updated", type: "refund.updated", data: { object: { ...[...shop.stripe.world.refunds.values()][0]! } } })
      await events.worked()
      expect(await entered("refund")).toEqual([-3, -3])
      expect(await refundRows()).toHaveLength(2)
      expect(refundedOf(shop.stripe.world, intent.id)).toBe(600)
    })
  })
})
