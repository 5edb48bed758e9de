import { Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { ARTISAN_ORDERS_MODULE } from "../../../plugins/artisan-orders/src/modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../../../plugins/artisan-orders/src/modules/artisan-orders/service"
import { reconcileOrders } from "../../../plugins/artisan-orders/src/reconcile/reconcile-orders"
import { forgetEvents } from "../../../plugins/payment-stripe/src/events/forget"
import { reconcileStripeSessions } from "../../../plugins/payment-stripe/src/sessions/reconcile"
import { recordEntries } from "../../../plugins/payouts/src/ledger/record"
import { reconcileLedger } from "../../../plugins/payouts/src/reconcile/run"
import { runAudit } from "../../../src/audit/run-audit"
import { refusalOf } from "../../support/marketplace/api"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { SignedIn } from "../../support/marketplace/sign-ins"
import { waitUntil } from "../../support/marketplace/wait-until"
import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { createArtisansWithProducts, stockOf } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { refundedOf } from "../../support/stripe/money"
import { readyToPay, setUpStripeMarketplace, startCardPayment } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"

jest.setTimeout(600_000)

let stripe: StripeSimulator
startStripe(started => void (stripe = started))

interface Part { id: string, artisan_id: string, total: string }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let products: StockedProduct[]
    let admin: SignedIn

    beforeAll(async () => {
      shop = await setUpStripeMarketplace(getContainer())
      products = await createArtisansWithProducts(getContainer(), shop, 2)
      admin = await signInAdmin(api, getContainer())
    })
    beforeEach(() => {
      stripe.faults.clear()
      stripe.webhooks.isLive = false
      setCapturing(true)
    })
    afterEach(() => expect(stripe.complaints).toEqual([]))

    function setCapturing(capture_payments: boolean): void {
      Object.assign(getContainer().resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE).options, { capture_payments })
    }

    const rowsOf = async <Row>(sql: string, bindings: unknown[] = []) => (await dbConnection.raw(sql, bindings)).rows as Row[]

    /** A paid order of the things of two artisans, or of the first alone. */
    async function buy(artisans = 2) {
      const { cart_id, session } = await readyToPay(api, shop, products.slice(0, artisans).map(({ variant_id }) => ({ variant_id })))
      const intent = stripe.pay(session.data.id)
      const { data: { order } } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
      await allCaptured(dbConnection)
      await waitUntil(async () => await countOf(dbConnection, "order_transaction") === 1)
      const parts = await rowsOf<Part>("select id, artisan_id, total::text from artisan_order where order_id = ? order by total", [order.id])
      const [payment] = await rowsOf<{ id: string }>("select id from payment")
      return { order_id: String(order.id), intent, parts, mine: parts[0]!, payment_id: payment!.id }
    }

    /** An admin calls off a part. */
    const callOff = ({ id }: Part) => api.post(`/admin/artisan-orders/${id}/cancel`, { reason: "The glaze has cracked" }, admin)

    /** The same while Stripe is away: the part is called off, its money waits for the next try. */
    async function callOffWithoutStripe(part: Part) {
      stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
      await callOff(part)
      stripe.faults.clear()
      expect(await refunds()).toEqual([["cancellation", "pending"]])
    }

    async function cancelOrder(order_id: string) {
      await api.post(`/admin/orders/${order_id}/cancel`, {}, admin)
      await waitUntil(async () => await countOf(dbConnection, "artisan_order_refund", "kind = 'order_canceled'") === 1)
    }

    /** What the reconcilers do when the refund is due again. */
    async function reconcile() {
      await dbConnection.raw("update artisan_order_refund set next_attempt_at = now() - interval '1 minute' where status = 'pending'")
      await reconcileOrders(getContainer(), { everything: true })
      await reconcileLedger(getContainer())
    }

    const refunds = async () => (await rowsOf<{ kind: string, status: string }>("select kind, status from artisan_order_refund order by id")).map(({ kind, status }) => [kind, status])
    const mails = async (kind: string) => (await rowsOf<{ total: string }>("select payload ->> 'refunded_total' as total from sale_notice where kind = ?", [kind])).map(({ total }) => Number(total)).sort()
    const owedTo = async (artisan_id: string) => Number((await rowsOf<{ owed: string }>("select sum(amount)::text as owed from ledger_entry where artisan_id = ?", [artisan_id]))[0]?.owed)
    const breaches = async () => (await runAudit(getContainer(), new Date(Date.now() + 3_600_000))).breaches

    /** Does something that dies when it writes to a table. */
    async function dieAt(writing: string, work: () => Promise<unknown>) {
      await dbConnection.raw("create function die() returns trigger language plpgsql as $$ begin raise 'the process has died'; end $$")
      await dbConnection.raw(`create trigger die before ${writing} for each row execute function die()`)
      await work()
      await dbConnection.raw("drop function die() cascade")
    }

    /** A cart that is paid by card, whose process has died between the order and its payment, a while ago. */
    async function payAndDie() {
      setCapturing(false)
      const { cart_id, session } = await readyToPay(api, shop, products.map(({ variant_id }) => ({ variant_id })))
      const intent = stripe.pay(session.data.id)
      const { data: { order } } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
      for (const table of ["payment", "artisan_order_line", "artisan_order", "sale_notice"])
        await dbConnection.raw(`delete from ${table}`)
      await dbConnection.raw("update payment_session set status = 'pending', authorized_at = null, updated_at = now() - interval '31 minutes'")
      await dbConnection.raw("update \"order\" set created_at = created_at - interval '4 minutes'")
      setCapturing(true)
      return { cart_id, order_id: String(order.id), intent }
    }

    describe("a part that is called off", () => {
      it("is over when an admin cancels the order as a whole while Stripe's answer was awaited: nobody is owed anything", async () => {
        const { order_id, intent, parts, mine } = await buy()
        await callOffWithoutStripe(mine)
        await cancelOrder(order_id)
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        for (let round = 0; round < 2; round++)
          await reconcile()
        expect(await refunds()).toEqual([["cancellation", "succeeded"], ["order_canceled", "succeeded"]])
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        expect(await mails("refund")).toEqual(parts.map(({ total }) => Number(total)).sort())
        expect(await mails("artisan_refund")).toEqual(parts.map(({ total }) => Number(total)).sort())
        for (const { artisan_id } of parts)
          expect(await owedTo(artisan_id)).toBe(0)
        expect(await breaches()).toEqual([])
      })

      it("takes no lines out of an order that was cancelled before its first try", async () => {
        const { order_id, intent, parts, mine } = await buy()
        await dieAt("insert on order_change", () => callOff(mine))
        expect(await refunds()).toEqual([["cancellation", "pending"]])
        await cancelOrder(order_id)
        await reconcile()
        expect(await refunds()).toEqual([["cancellation", "succeeded"], ["order_canceled", "succeeded"]])
        expect(await countOf(dbConnection, "order_change", "change_type = 'edit'")).toBe(0)
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        for (const { artisan_id } of parts)
          expect(await owedTo(artisan_id)).toBe(0)
        expect(await breaches()).toEqual([])
      })

      it("is paid back once: what the order owes until then is refused in Medusa's own dialog, and nothing leaves", async () => {
        const { intent, mine, payment_id } = await buy()
        await callOffWithoutStripe(mine)
        const refused = await refusalOf(api.post(`/admin/payments/${payment_id}/refund`, { amount: Number(mine.total) }, admin))
        expect(refused).toMatchObject({ status: 409, data: { code: "cancellation_under_way" } })
        expect(refundedOf(stripe.world, intent.id)).toBe(0)
        await reconcile()
        expect(await refunds()).toEqual([["cancellation", "succeeded"]])
        expect(refundedOf(stripe.world, intent.id)).toBe(Math.round(Number(mine.total) * 100))
        expect(await owedTo(mine.artisan_id)).toBe(0)
        expect(await breaches()).toEqual([])
        // From here on the dialog works as ever.
        await api.post(`/admin/payments/${payment_id}/refund`, { amount: 1 }, admin)
        expect(refundedOf(stripe.world, intent.id)).toBe(Math.round(Number(mine.total) * 100) + 100)
        await reconcile()
        expect(await breaches()).toEqual([])
      })

      it("asks for no money that was paid back on the order as a whole meanwhile, and the artisan is owed nothing", async () => {
        const { order_id, intent, mine, payment_id } = await buy()
        await callOffWithoutStripe(mine)
        const kept = 3
        await refundPaymentWorkflow(getContainer()).run({ input: { payment_id, amount: intent.amount / 100 - kept } })
        await reconcile()
        expect(await refunds()).toEqual([["cancellation", "succeeded"]])
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        expect(await owedTo(mine.artisan_id)).toBe(0)
        const { data } = await api.get(`/admin/orders/${order_id}/artisan-orders`, admin)
        expect(data.refunds).toEqual({ attributed_total: Number(mine.total), unattributed_total: (intent.amount - Math.round(Number(mine.total) * 100)) / 100 })
      })

      it("is owed nothing although the whole order had been paid back before", async () => {
        const { intent, parts, mine, payment_id } = await buy()
        await api.post(`/admin/payments/${payment_id}/refund`, { amount: intent.amount / 100 }, admin)
        await reconcile()
        await dbConnection.raw("update refund set updated_at = now() - interval '3 days'")
        await callOff(mine)
        expect(await refunds()).toEqual([["cancellation", "succeeded"]])
        // As each minute does, which looks two days back.
        await recordEntries(dbConnection, { since: new Date(Date.now() - 48 * 3_600_000) })
        expect(await breaches()).toEqual([])
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        expect(await Promise.all(parts.map(({ artisan_id }) => owedTo(artisan_id)))).toEqual([0, expect.any(Number)])
        const houses = await rowsOf<{ amount: string }>("select amount::text from ledger_entry where kind = 'refund' and artisan_id is null order by id")
        expect(houses.map(({ amount }) => Number(amount)).sort((a, b) => a - b)).toEqual([-intent.amount / 100, Number(mine.total)])
      })

      it("pays back the last part of a completed order, which core cancels no more, and frees its pieces", async () => {
        const { order_id, intent, mine } = await buy(1)
        await api.post(`/admin/orders/${order_id}/complete`, {}, admin)
        await callOff(mine)
        await reconcile()
        expect(await refunds()).toEqual([["cancellation", "succeeded"]])
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        expect(await stockOf(getContainer(), products[0]!)).toEqual({ stocked: 100, reserved: 0 })
        const { data: { order } } = await api.get(`/admin/orders/${order_id}?fields=status,total,summary`, admin)
        expect(order).toMatchObject({ status: "completed", total: 0, summary: { pending_difference: 0 } })
        expect(await mails("refund")).toEqual([Number(mine.total)])
        expect(await owedTo(mine.artisan_id)).toBe(0)
        expect(await breaches()).toEqual([])
      })

      it("settles a refund of a part too whose order was cancelled as a whole meanwhile", async () => {
        const { order_id, intent, parts, mine } = await buy()
        stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
        await api.post(`/admin/artisan-orders/${mine.id}/refunds`, { amount: 2, reason: "A scratch" }, admin)
        stripe.faults.clear()
        await api.post(`/admin/orders/${order_id}/cancel`, {}, admin)
        await waitUntil(async () => await countOf(dbConnection, "artisan_order_refund", "kind = 'order_canceled'") === 2)
        for (let round = 0; round < 2; round++)
          await reconcile()
        expect(await refunds()).toEqual([["refund", "succeeded"], ["order_canceled", "succeeded"], ["order_canceled", "succeeded"]])
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        for (const { artisan_id } of parts)
          expect(await owedTo(artisan_id)).toBe(0)
        expect(await breaches()).toEqual([])
      })
    })

    describe("an order whose process has died before it was paid for", () => {
      it.each([
        ["at once", undefined],
        ["although the process that gave the cart back died before the order was cancelled", "update on \"order\""],
        ["although the process that gave the cart back died after the order was cancelled", "update on cart"],
      ])("gives way to one that is made of the same authorization, %s", async (_when, writing) => {
        const { cart_id, order_id, intent } = await payAndDie()
        if (writing)
          await dieAt(writing, () => reconcileOrders(getContainer(), { everything: true }))
        await reconcileOrders(getContainer(), { everything: true })
        expect(await rowsOf("select status from \"order\" where id = ?", [order_id])).toEqual([{ status: "canceled" }])
        for (const product of products)
          expect(await stockOf(getContainer(), product)).toEqual({ stocked: 100, reserved: 0 })
        expect(intent.status).toBe("requires_capture")

        await reconcileStripeSessions(getContainer())
        await allCaptured(dbConnection)
        expect(intent.status).toBe("succeeded")
        const orders = await rowsOf<{ order_id: string }>("select order_id from order_cart where cart_id = ? and deleted_at is null", [cart_id])
        expect(orders).toHaveLength(1)
        expect(orders[0]?.order_id).not.toBe(order_id)
        expect(await countOf(dbConnection, "payment")).toBe(1)
        expect(await countOf(dbConnection, "artisan_order", `order_id = '${orders[0]?.order_id}'`)).toBe(2)
        for (const product of products)
          expect(await stockOf(getContainer(), product)).toEqual({ stocked: 100, reserved: 1 })
        await reconcile()
        expect(await breaches()).toEqual([])
      })

      it("gives its cart back to the buyer, who gets an order with the next click, and leaves alone one that somebody is at", async () => {
        const { cart_id, order_id, intent } = await payAndDie()
        await dbConnection.raw("insert into locking (id, owner_id, expiration) values (?, 'somebody', now() + interval '1 minute')", [cart_id])
        await reconcileOrders(getContainer(), { everything: true })
        expect(await rowsOf("select status from \"order\"")).toEqual([{ status: "pending" }])
        await dbConnection.raw("delete from locking")
        await reconcileOrders(getContainer(), { everything: true })
        const { data } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
        expect(data.type).toBe("order")
        expect(data.order.id).not.toBe(order_id)
        await allCaptured(dbConnection)
        expect(intent.status).toBe("succeeded")
        expect(await countOf(dbConnection, "payment")).toBe(1)
      })
    })

    it("a payment whose session gave way to another, though its cancellation had failed, pays for no order and is not captured", async () => {
      const captures = () => stripe.calls.filter(call => call === "capture payment").length
      const before = captures()
      const { cart_id, session } = await readyToPay(api, shop, products.map(({ variant_id }) => ({ variant_id })))
      const first = stripe.pay(session.data.id)
      await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {})
      const second = await startCardPayment(api, shop, cart_id)
      expect(first.status).toBe("canceled")
      const intent = stripe.pay(second.data.id)
      const { data: { order } } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
      await waitUntil(async () => await countOf(dbConnection, "order_transaction") === 1)
      expect(intent.status).toBe("succeeded")
      await dbConnection.raw("update payment set created_at = created_at - interval '1 minute'")
      await reconcile()
      expect(captures() - before).toBe(1)
      expect(await countOf(dbConnection, "payment", "canceled_at is null")).toBe(2)

      // As if the process had died before the second was written down.
      await dbConnection.raw("delete from capture")
      await dbConnection.raw("delete from payment where payment_session_id = ?", [second.id])
      await dbConnection.raw("delete from artisan_order_line")
      await dbConnection.raw("delete from artisan_order")
      await dbConnection.raw("update \"order\" set created_at = created_at - interval '4 minutes'")
      await reconcileOrders(getContainer(), { everything: true })
      expect(await rowsOf("select status from \"order\" where id = ?", [order.id])).toEqual([{ status: "canceled" }])
      expect(await countOf(dbConnection, "artisan_order")).toBe(0)
    })

    it("forgets Stripe's events that were worked off more than thirty days ago, ten thousand a night", async () => {
      const add = (name: string, status: string, days: number, count: number) => dbConnection.raw(`
        insert into stripe_event (id, type, object_id, status, next_attempt_at, occurred_at, created_at)
        select ? || number, 'charge.succeeded', 'ch_1', ?, now() + interval '1 day', now(), now() - ? * interval '1 day' from generate_series(1, ?) number`, [name, status, days, count])
      await add("old", "done", 31, 10_001)
      await add("recent", "done", 29, 1)
      await add("parked", "parked", 31, 1)
      await add("waiting", "waiting", 31, 1)
      await forgetEvents(dbConnection)
      expect(await countOf(dbConnection, "stripe_event", "id like 'old%'")).toBe(1)
      await forgetEvents(dbConnection)
      expect((await rowsOf<{ id: string }>("select id from stripe_event order by id")).map(({ id }) => id)).toEqual(["parked1", "recent1", "waiting1"])
    })
  },
})
