import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refundPaymentsWorkflow } from "@medusajs/medusa/core-flows"

import { reconcileOrders } from "../../../plugins/artisan-orders/src/reconcile/reconcile-orders"
import { reconcileStripeSessions } from "../../../plugins/payment-stripe/src/sessions/reconcile"
import { recordEntries } from "../../../plugins/payouts/src/ledger/record"
import { waitUntil } from "../../support/marketplace/wait-until"
import { countOf } from "../../support/orders/fetch-effects"
import { capture, refund, refundedOf } from "../../support/stripe/money"
import { startCardPayment } from "../../support/stripe/shop"
import { cardShopTests } from "./support/card-shop"

type Bought = Awaited<ReturnType<Parameters<Parameters<typeof cardShopTests>[1]>[0]["buy"]>>

/**
 * A refund whose process died between core's row and the order's entry, and others of the same payment before it is made:
 * core would enter each with the amount of the other.
 */
cardShopTests({ stock: 1_000 }, (shop) => {
  const { amountsOf, api, buy, connection, entered, events, later, payBack, reconcile } = shop

  const given = ({ intent }: Bought) => refundedOf(shop.stripe.world, intent.id)
  const sorted = (amounts: number[]) => amounts.sort((a, b) => a - b)

  async function partsOf({ order }: Bought): Promise<{ id: string, refunded_total: number }[]> {
    return (await api.get(`/admin/orders/${order.id}/artisan-orders`, shop.admin)).data.artisan_orders
  }

  const refundPart = async (bought: Bought, amount: number) =>
    api.post(`/admin/artisan-orders/${(await partsOf(bought))[0]?.id}/refunds`, { amount, reason: "A scratch" }, shop.admin)

  /** The row that core writes before it asks Stripe, a while ago. */
  async function leaveRow({ payment }: Bought, amount: number, { id = "ref_died", metadata = {} }: { id?: string, metadata?: object } = {}): Promise<void> {
    await connection.raw(
      "insert into refund (id, payment_id, amount, raw_amount, metadata, created_at) values (?, ?, ?, ?, ?, now() - interval '5 minutes')",
      [id, payment.id, amount, JSON.stringify({ value: String(amount), precision: 20 }), JSON.stringify(metadata)],
    )
    await connection.raw("update \"order\" set created_at = created_at - interval '6 minutes'")
  }

  /** Of which Stripe has confirmed the first: 1. */
  async function buyAndLeave(amount: number): Promise<Bought> {
    const bought = await buy()
    await payBack(bought.payment.id, 1)
    await leaveRow(bought, amount)
    return bought
  }

  async function expectRefunded(bought: Bought, amounts: number[]): Promise<void> {
    expect(given(bought)).toBe(amounts.reduce((sum, amount) => sum + amount * 100, 0))
    expect(sorted(await amountsOf("refund"))).toEqual(amounts)
    expect(sorted((await entered("refund")).map(amount => -amount))).toEqual(amounts)
  }

  it("comes before another of Medusa's own dialog, which is refused until then with the sum", async () => {
    const bought = await buyAndLeave(5)
    const { status, data } = await payBack(bought.payment.id, 3)
    expect([status, data.message]).toEqual([400, expect.stringContaining("A refund of 5 EUR of this payment was cut short")])
    expect(given(bought)).toBe(100)
    await reconcile()
    expect((await payBack(bought.payment.id, 3)).status).toBe(200)
    await expectRefunded(bought, [1, 3, 5])
  })

  it("comes before another of a part, which is made after it", async () => {
    const bought = await buyAndLeave(5)
    await refundPart(bought, 5)
    expect(await countOf(connection, "artisan_order_refund", "status = 'pending'")).toBe(1)
    await reconcile()
    await expectRefunded(bought, [1, 5, 5])
    expect(sorted((await partsOf(bought)).map(part => part.refunded_total))).toEqual([0, 5])
  })

  it("comes before one that was made in Stripe's dashboard, which is written down after it", async () => {
    const bought = await buyAndLeave(5)
    refund(shop.stripe.world, bought.intent, 300)
    await shop.stripe.webhooks.send(events.of(String(bought.intent.latest_charge), "charge.refunded"))
    await waitUntil(async () => (await events.rows()).some(({ attempts, last_error }) => attempts > 0 && last_error?.includes("cut short")))
    await reconcile()
    await events.worked()
    await expectRefunded(bought, [1, 3, 5])
  })

  it.each(["before Stripe heard of it", "after Stripe had made it", "after Stripe's answer was written down"])("is made once although an administrator asks for it again: it died %s", async (when) => {
    const bought = await buyAndLeave(5)
    if (when !== "before Stripe heard of it") {
      const { id } = refund(shop.stripe.world, bought.intent, 500, { refund_id: "ref_died" })
      if (when === "after Stripe's answer was written down")
        await connection.raw("update refund set metadata = ? where id = 'ref_died'", [JSON.stringify({ stripe_refund: id })])
    }
    expect((await payBack(bought.payment.id, 5)).status).toBe(400)
    shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
    await later()
    await reconcileStripeSessions(shop.container)
    shop.stripe.faults.clear()
    await reconcile()
    await expectRefunded(bought, [1, 5])
  })

  it("is made beside one of the same sum that Stripe had made", async () => {
    const bought = await buyAndLeave(5)
    const { id } = refund(shop.stripe.world, bought.intent, 500, { refund_id: "ref_made" })
    await leaveRow(bought, 5, { id: "ref_made", metadata: { stripe_refund: id } })
    await reconcile()
    await expectRefunded(bought, [1, 5, 5])
  })

  it.each(["Medusa's own dialog", "Stripe's dashboard"])("of a part is made in full, and entered as what it is, although one of %s comes first", async (where) => {
    const bought = await buy()
    shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
    await refundPart(bought, 7)
    shop.stripe.faults.clear()
    const { rows: [pending] } = await connection.raw("select id from artisan_order_refund where status = 'pending'")
    await leaveRow(bought, 7, { metadata: { idempotency_key: pending?.id } })
    if (where === "Stripe's dashboard") {
      refund(shop.stripe.world, bought.intent, 300)
      await shop.stripe.webhooks.send(events.of(String(bought.intent.latest_charge), "charge.refunded"))
    } else {
      expect((await payBack(bought.payment.id, 3)).status).toBe(200)
    }
    await reconcile()
    await events.worked()
    await expectRefunded(bought, [3, 7])
    expect(sorted((await partsOf(bought)).map(part => part.refunded_total))).toEqual([0, 7])
    expect(await countOf(connection, "artisan_order_refund", "status = 'succeeded'")).toBe(1)
  })

  async function cancelWithoutStripe({ order }: Bought): Promise<void> {
    shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
    await api.post(`/admin/orders/${order.id}/cancel`, {}, shop.admin)
    await waitUntil(async () => await countOf(connection, "\"order\"", "status = 'canceled'") === 1)
    shop.stripe.faults.clear()
  }

  it("that was to give back the rest of a cancelled order does so", async () => {
    const bought = await buy()
    await payBack(bought.payment.id, 1)
    await cancelWithoutStripe(bought)
    await leaveRow(bought, bought.order.total - 1)
    await reconcile()
    expect(given(bought)).toBe(bought.intent.amount)
    expect(sorted(await amountsOf("refund"))).toEqual([1, bought.order.total - 1])
  })

  it.each(["before Stripe heard of it", "after Stripe had made it"])("of a part of an order that was cancelled while Stripe was away is settled: it died %s", async (when) => {
    const bought = await buy()
    shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
    await refundPart(bought, 7)
    const { rows: [pending] } = await connection.raw("select id from artisan_order_refund where status = 'pending'")
    if (when === "after Stripe had made it") {
      await leaveRow(bought, 7, { metadata: { idempotency_key: pending?.id } })
      refund(shop.stripe.world, bought.intent, 700, { refund_id: "ref_died", idempotency_key: String(pending?.id) })
    }
    await cancelWithoutStripe(bought)
    // The part's own try comes before the cancelled order is looked at.
    await connection.raw("update artisan_order_refund set next_attempt_at = now() - interval '1 minute'")
    await reconcileOrders(shop.container, { everything: true })
    expect(given(bought)).toBe(700)
    await reconcile()
    expect(given(bought)).toBe(bought.intent.amount)
    const { rows } = await connection.raw("select kind, status, count(*)::int as count from artisan_order_refund group by 1, 2 order by 1")
    expect(rows).toEqual([{ kind: "order_canceled", status: "succeeded", count: 2 }, { kind: "refund", status: "succeeded", count: 1 }])
  })

  it("is not made again when the order's entry failed, and nobody gets it twice", async () => {
    const bought = await buy()
    await payBack(bought.payment.id, 1)
    await connection.raw("create function fail() returns trigger language plpgsql as $$ begin raise 'the database is away'; end $$")
    await connection.raw("create trigger fail before insert on order_transaction for each row execute function fail()")
    expect((await payBack(bought.payment.id, 5)).status).toBe(500)
    await connection.raw("drop function fail() cascade")
    for (const amount of [5, 3]) {
      const { status, data } = await payBack(bought.payment.id, amount)
      expect([status, data.code]).toEqual([409, "refund_under_way"])
    }
    await refundPart(bought, 2)
    expect(given(bought)).toBe(600)
    for (const table of ["refund", "\"order\""])
      await connection.raw(`update ${table} set created_at = created_at - interval '6 minutes'`)
    expect((await payBack(bought.payment.id, 5)).status).toBe(400)
    await reconcile()
    await expectRefunded(bought, [1, 2, 5])
  })

  it("is given up when somebody has paid back in Stripe's dashboard what it was to pay, and others go on", async () => {
    const bought = await buyAndLeave(30)
    refund(shop.stripe.world, bought.intent, 2_000)
    await reconcile()
    await events.hear(String(bought.intent.latest_charge), "charge.refunded")
    expect((await payBack(bought.payment.id, 2)).status).toBe(200)
    await expectRefunded(bought, [1, 2, 20])
  })

  it("does not begin while the order is being changed, for core would notice when the money has gone back", async () => {
    const bought = await buy()
    await api.post("/admin/order-edits", { order_id: bought.order.id }, shop.admin)
    const { status, data } = await payBack(bought.payment.id, 5)
    expect([status, data.code, given(bought)]).toEqual([409, "order_being_changed", 0])
    await api.delete(`/admin/order-edits/${bought.order.id}`, shop.admin)
    expect((await payBack(bought.payment.id, 5)).status).toBe(200)
    await expectRefunded(bought, [5])
  })

  it("two of parts of an order that was cancelled while Stripe was away are both made", async () => {
    const bought = await buy()
    shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
    await refundPart(bought, 7)
    await refundPart(bought, 7)
    await cancelWithoutStripe(bought)
    await connection.raw("update artisan_order_refund set next_attempt_at = now() - interval '1 minute'")
    await reconcileOrders(shop.container, { everything: true })
    expect(given(bought)).toBe(1_400)
    expect(await amountsOf("refund")).toEqual([7, 7])
    await reconcile()
    expect(given(bought)).toBe(bought.intent.amount)
  })

  it("that died before its order was cancelled goes back with the rest", async () => {
    const bought = await buy()
    await payBack(bought.payment.id, 1)
    await leaveRow(bought, 5)
    await connection.raw("update refund set created_at = now() - interval '1 minute' where id = 'ref_died'")
    await api.post(`/admin/orders/${bought.order.id}/cancel`, {}, shop.admin)
    await waitUntil(async () => await countOf(connection, "\"order\"", "status = 'canceled'") === 1)
    await connection.raw("update refund set created_at = created_at - interval '4 minutes'")
    await reconcileOrders(shop.container, { everything: true })
    await reconcile()
    expect(given(bought)).toBe(bought.intent.amount)
  })

  it("that gave back what an earlier try to buy the cart had taken is none of its order's", async () => {
    const { cart_id, session } = await shop.readyToPay()
    shop.stripe.pay(session.data.id)
    capture(shop.stripe.world, shop.intentOf(session.data.id))
    await connection.raw("update inventory_level set reserved_quantity = stocked_quantity, raw_reserved_quantity = raw_stocked_quantity")
    await reconcile()
    expect(refundedOf(shop.stripe.world, session.data.id)).toBe(shop.intentOf(session.data.id).amount)
    await connection.raw("update inventory_level set reserved_quantity = 0, raw_reserved_quantity = '{\"value\": \"0\", \"precision\": 20}'")
    const again = await startCardPayment(api, shop.market, cart_id)
    shop.stripe.pay(again.data.id)
    const { data: { order: { id } } } = await shop.complete(cart_id)
    await waitUntil(async () => (await entered("capture")).length === 1)
    await reconcile()
    const { data: { order } } = await api.get(`/admin/orders/${id}?fields=total,summary`, shop.admin)
    expect(order.summary).toMatchObject({ pending_difference: 0, paid_total: order.total, refunded_total: 0 })
    expect(await entered("refund")).toEqual([])
  })

  it("of an order whose cancellation died after the money went back is entered once", async () => {
    const bought = await buy()
    await refundPaymentsWorkflow(shop.container).run({ input: [{ payment_id: bought.payment.id, amount: bought.order.total }] })
    await reconcile()
    expect(given(bought)).toBe(bought.intent.amount)
    expect(await entered("refund")).toEqual([-bought.order.total])
    expect(await amountsOf("refund")).toEqual([bought.order.total])
  })

  it("the house bears none that Stripe has not made, and each of those that it has, whatever was tried before", async () => {
    const bought = await buy()
    const knex = shop.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const enter = () => Promise.all([1, 2, 3].map(() => recordEntries(knex, {})))
    const borne = () => amountsOf("ledger_entry", "kind = 'refund' and artisan_order_id is null")
    await payBack(bought.payment.id, 5)
    await enter()
    for (let round = 0; round < 2; round++) {
      await leaveRow(bought, 10)
      await enter()
      await connection.raw("delete from refund where id = 'ref_died'")
      await enter()
      expect(await borne()).toEqual([-5])
    }
    await payBack(bought.payment.id, 10)
    await enter()
    expect(await borne()).toEqual([-5, -10])

    shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
    await refundPart(bought, 7)
    shop.stripe.faults.clear()
    const { rows: [pending] } = await connection.raw("select id from artisan_order_refund where status = 'pending'")
    await leaveRow(bought, 7, { metadata: { idempotency_key: pending?.id } })
    await enter()
    await reconcile()
    await enter()
    expect(await borne()).toEqual([-5, -10])
    await payBack(bought.payment.id, 10)
    await enter()
    expect(await borne()).toEqual([-5, -10, -10])
  })
})
