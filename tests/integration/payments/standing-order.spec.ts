import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { ARTISAN_ORDERS_MODULE } from "../../../plugins/artisan-orders/src/modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../../../plugins/artisan-orders/src/modules/artisan-orders/service"
import { reconcileOrders } from "../../../plugins/artisan-orders/src/reconcile/reconcile-orders"
import { reconcileStripeSessions } from "../../../plugins/payment-stripe/src/sessions/reconcile"
import { reconcileLedger } from "../../../plugins/payouts/src/reconcile/run"
import { runAudit } from "../../../src/audit/run-audit"
import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { SignedIn } from "../../support/marketplace/sign-ins"
import { cancel, refund, refundedOf } from "../../support/stripe/money"
import { readyToPay, setUpStripeMarketplace, STRIPE } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"
import { refusalOf } from "../../support/marketplace/api"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { waitUntil } from "../../support/marketplace/wait-until"
import { Till } from "./support/till"

jest.setTimeout(600_000)

let stripe: StripeSimulator
startStripe(started => void (stripe = started))

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let products: StockedProduct[]
    let admin: SignedIn
    let till: Till

    beforeEach(async () => {
      shop = await setUpStripeMarketplace(getContainer())
      products = await createArtisansWithProducts(getContainer(), shop, 2, { stock: 1_000 })
      admin = await signInAdmin(api, getContainer())
      till = new Till({ api, container: getContainer(), connection: dbConnection, stripe, admin })
      stripe.faults.clear()
      stripe.webhooks.endpoint = `${api.defaults.baseURL}/hooks/payment/stripe_stripe`
      stripe.webhooks.isLive = false
      setCapturing(true)
    })
    afterEach(async () => {
      await stripe.webhooks.settled()
      await till.worked()
      expect(stripe.complaints).toEqual([])
    })

    const items = () => products.map(({ variant_id }) => ({ variant_id }))
    const intentOf = (id: string) => stripe.world.intents.take(id)
    const complete = (cart_id: string) => api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)

    function setCapturing(capture_payments: boolean): void {
      Object.assign(getContainer().resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE).options, { capture_payments })
    }

    /** An order that is paid by card; captured, unless an admin captures. */
    async function buy({ captured = true } = {}) {
      setCapturing(captured)
      const { cart_id, session } = await readyToPay(api, shop, items())
      stripe.pay(session.data.id)
      const { data } = await complete(cart_id)
      expect(data.type).toBe("order")
      if (captured)
        await till.expectOneOrder(cart_id, session.data.id)
      const { rows: [payment] } = await dbConnection.raw("select id, payment_collection_id, amount::text from payment")
      return { cart_id, order_id: String(data.order.id), intent: intentOf(session.data.id), payment: payment as { id: string, payment_collection_id: string, amount: string } }
    }

    /** What the audit finds of an hour later, by its title. */
    async function breaches(): Promise<string[]> {
      const { breaches } = await runAudit(getContainer(), new Date(Date.now() + 3_600_000))
      return breaches.map(breach => JSON.stringify(breach))
    }

    /** A refund of core's whose process has died before Stripe heard of it. */
    async function refundAndDie(payment_id: string, amount: string): Promise<void> {
      await dbConnection.raw("insert into refund (id, payment_id, amount, raw_amount) values ('ref_died', ?, ?, ?)", [payment_id, amount, JSON.stringify({ value: amount, precision: 20 })])
    }

    const refundRows = async () => (await dbConnection.raw("select amount::text, metadata ->> 'stripe_refund' as stripe_refund from refund where deleted_at is null order by created_at")).rows
    const entries = async (reference: string) => (await dbConnection.raw("select amount::text from order_transaction where reference = ? and deleted_at is null", [reference])).rows.map(({ amount }: { amount?: string }) => Number(amount))
    const later = async () => {
      for (const table of ["capture", "refund", "\"order\""])
        await dbConnection.raw(`update ${table} set created_at = created_at - interval '15 minutes'`)
      await dbConnection.raw("update \"order\" set canceled_at = canceled_at - interval '5 minutes'")
      await dbConnection.raw("update payment_session set updated_at = now() - interval '31 minutes'")
    }

    describe("the payment of an order that stands", () => {
      it.each([STRIPE, "pp_system_default"])("gives way to no other that the buyer begins, of %s: the hold stays, and is captured", async (provider_id) => {
        const { intent, payment, cart_id } = await buy({ captured: false })
        const again = () => api.post(`/store/payment-collections/${payment.payment_collection_id}/payment-sessions`, { provider_id }, shop.store)
        expect(await refusalOf(again())).toEqual({ status: 409, data: { type: "conflict", code: "cart_completed", message: "This cart has been bought already." } })
        expect(intent.status).toBe("requires_capture")
        expect(await countOf(dbConnection, "payment_session")).toBe(1)
        setCapturing(true)
        await dbConnection.raw("update payment set created_at = created_at - interval '1 minute'")
        await reconcileOrders(getContainer(), { everything: true })
        await till.expectOneOrder(cart_id, intent.id)
        await later()
        expect((await refusalOf(again())).status).toBe(409)
      })

      it("is no payment any more when its hold is cancelled at Stripe: the audit says that the order is not paid", async () => {
        const { intent, order_id } = await buy({ captured: false })
        cancel(stripe.world, intent)
        await stripe.webhooks.send(till.eventOf(intent.id, "payment_intent.canceled"))
        await till.worked()
        expect(await countOf(dbConnection, "payment", "canceled_at is not null")).toBe(1)
        expect((await breaches()).filter(text => text.includes(order_id) && text.includes("is not paid"))).toHaveLength(1)
      })

      it("is told to the order although the process died between the capture and its entry, once", async () => {
        await buy()
        const [amount] = await entries("capture")
        await dbConnection.raw("delete from order_transaction where reference = 'capture'")
        await reconcileOrders(getContainer(), { everything: true })
        expect(await entries("capture")).toEqual([])
        await later()
        for (let round = 0; round < 2; round++)
          await reconcileOrders(getContainer(), { everything: true })
        expect(await entries("capture")).toEqual([amount])
      })

      it("is the only one: a second card that was authorized for the same cart is let go", async () => {
        const { cart_id, session } = await readyToPay(api, shop, items())
        const { rows: [link] } = await dbConnection.raw("select payment_collection_id as id from cart_payment_collection where cart_id = ?", [cart_id])
        const second = await getContainer().resolve(Modules.PAYMENT).createPaymentSession(String(link?.id), {
          provider_id: STRIPE,
          currency_code: "eur",
          amount: session.amount,
          data: {},
        })
        for (const id of [session.data.id, String(second.data?.id)])
          stripe.pay(id)
        await complete(cart_id)
        await allCaptured(dbConnection)
        const [kept, surplus] = [session.data.id, String(second.data?.id)].map(intentOf).sort(({ status }) => status === "succeeded" ? -1 : 1)
        await stripe.webhooks.send(till.eventOf(surplus!.id, "payment_intent.amount_capturable_updated"))
        await till.worked()
        expect([kept!.status, surplus!.status]).toEqual(["succeeded", "canceled"])
        await till.expectOneOrder(cart_id, kept!.id)
      })
    })

    it.each(["heard of it by the webhook", "authorized it"])("money of a cart that was given back is let go by a shop that has %s", async (how) => {
      const { cart_id, session } = await readyToPay(api, shop, items())
      stripe.pay(session.data.id)
      if (how === "authorized it")
        await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(session.id, {})
      await dbConnection.raw("update cart_payment_collection set deleted_at = now() where cart_id = ?", [cart_id])
      if (how !== "authorized it")
        await stripe.webhooks.send(till.eventOf(session.data.id, "payment_intent.amount_capturable_updated"))
      await till.worked()
      await later()
      await reconcileStripeSessions(getContainer())
      expect(intentOf(session.data.id).status).toBe("canceled")
      expect(await countOf(dbConnection, "payment", "canceled_at is null")).toBe(0)
    })

    describe("a refund", () => {
      it("that core wrote down before its process died is made, once, and told to the order", async () => {
        const { intent, payment, order_id } = await buy()
        await api.post(`/admin/payments/${payment.id}/refund`, { amount: 1 }, admin)
        await refundAndDie(payment.id, "5")
        await reconcileStripeSessions(getContainer())
        expect(refundedOf(stripe.world, intent.id)).toBe(100)
        await later()
        stripe.faults.order("create refund", "server_error")
        await reconcileStripeSessions(getContainer())
        expect(refundedOf(stripe.world, intent.id)).toBe(100)
        for (let round = 0; round < 2; round++)
          await reconcileStripeSessions(getContainer())
        expect(refundedOf(stripe.world, intent.id)).toBe(600)
        expect((await refundRows()).map((row: { amount?: string, stripe_refund?: string }) => [Number(row.amount), typeof row.stripe_refund])).toEqual([[1, "string"], [5, "string"]])
        expect(await entries("refund")).toEqual([-1, -5])
        const { data: { order } } = await api.get(`/admin/orders/${order_id}?fields=summary`, admin)
        expect(order.summary).toMatchObject({ pending_difference: 0, refunded_total: 6 })
      })

      it("that died, of an order that was cancelled meanwhile, goes back with all that is left of it", async () => {
        const { intent, order_id, payment } = await buy()
        await refundAndDie(payment.id, String(intent.amount / 100))
        await api.post(`/admin/orders/${order_id}/cancel`, {}, admin)
        await waitUntil(async () => await countOf(dbConnection, "\"order\"", "status = 'canceled'") === 1)
        expect(refundedOf(stripe.world, intent.id)).toBe(0)
        for (let round = 0; round < 3; round++) {
          await later()
          await reconcileStripeSessions(getContainer())
          await reconcileOrders(getContainer(), { everything: true })
        }
        await reconcileLedger(getContainer())
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        expect(await entries("refund")).toEqual([-intent.amount / 100])
        expect(await breaches()).toEqual([])
      })

      it("of an order that was cancelled while Stripe was away is made up for, and the audit names it until then", async () => {
        const { intent, order_id, payment } = await buy()
        stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
        await api.post(`/admin/orders/${order_id}/cancel`, {}, admin)
        await waitUntil(async () => await countOf(dbConnection, "\"order\"", "status = 'canceled'") === 1)
        expect(refundedOf(stripe.world, intent.id)).toBe(0)
        expect((await breaches()).filter(text => text.includes(payment.id) && text.includes("has no order"))).toHaveLength(1)
        stripe.faults.clear()
        await later()
        for (let round = 0; round < 2; round++) {
          await reconcileStripeSessions(getContainer())
          await later()
          await reconcileOrders(getContainer(), { everything: true })
        }
        await reconcileLedger(getContainer())
        expect(refundedOf(stripe.world, intent.id)).toBe(intent.amount)
        expect(await refundRows()).toHaveLength(1)
        expect(await entries("refund")).toEqual([-intent.amount / 100])
        expect(await breaches()).toEqual([])
      })

      it("is not what a capture in part leaves at Stripe; one of the same sum later moves money", async () => {
        const { intent, payment } = await buy({ captured: false })
        const part = Math.floor(Number(payment.amount) * 60) / 100
        await api.post(`/admin/payments/${payment.id}/capture`, { amount: part }, admin)
        const rest = intent.amount - Math.round(part * 100)
        await stripe.webhooks.send(till.eventOf(String(intent.latest_charge), "charge.refunded"))
        await till.worked()
        expect({ status: intent.status, rows: await refundRows() }).toEqual({ status: "succeeded", rows: [] })
        await api.post(`/admin/payments/${payment.id}/refund`, { amount: rest / 100 }, admin)
        expect(refundedOf(stripe.world, intent.id)).toBe(rest)
        setCapturing(true)
        const asked = stripe.calls.filter(call => call === "capture payment").length
        await dbConnection.raw("update payment set created_at = created_at - interval '1 minute'")
        await reconcileOrders(getContainer(), { everything: true })
        expect(stripe.calls.filter(call => call === "capture payment")).toHaveLength(asked)
      })

      it("that was made in Stripe's dashboard is written down once, although the process died on the way, and beside one of the same sum", async () => {
        const { intent, payment } = await buy()
        refund(stripe.world, intent, 300)
        const event = till.eventOf(String(intent.latest_charge), "charge.refunded")
        // While it is not written down, an admin gives the same sum back: that is another one.
        await api.post(`/admin/payments/${payment.id}/refund`, { amount: 3 }, admin)
        await stripe.webhooks.send(event)
        await till.worked()
        expect(await entries("refund")).toEqual([-3, -3])

        await dbConnection.raw("delete from order_transaction where id = (select id from order_transaction where reference = 'refund' order by created_at desc limit 1)")
        await stripe.webhooks.send({ ...event, id: "evt_again" })
        await stripe.webhooks.send({ ...event, id: "evt_updated", type: "refund.updated", data: { object: { ...[...stripe.world.refunds.values()][0]! } } })
        await till.worked()
        expect(await entries("refund")).toEqual([-3, -3])
        expect(await refundRows()).toHaveLength(2)
        expect(refundedOf(stripe.world, intent.id)).toBe(600)
      })
    })
  },
})
