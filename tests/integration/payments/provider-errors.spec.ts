import { Modules } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { ARTISAN_ORDERS_MODULE } from "../../../plugins/artisan-orders/src/modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../../../plugins/artisan-orders/src/modules/artisan-orders/service"
import { reconcileStripeSessions } from "../../../plugins/payment-stripe/src/sessions/reconcile"
import { refusalOf } from "../../support/marketplace/api"
import { createArtisan } from "../../support/marketplace/artisans"
import { createCart, ship } from "../../support/marketplace/carts"
import type { CartItem } from "../../support/marketplace/carts"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { createStockedProducts } from "../../support/orders/products"
import { capture, refund } from "../../support/stripe/money"
import { readyToPay, setUpStripeMarketplace, startCardPayment } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"

jest.setTimeout(600_000)

let stripe: StripeSimulator
startStripe(started => void (stripe = started))

interface Customer { headers: Record<string, string> }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace

    beforeAll(async () => void (shop = await setUpStripeMarketplace(getContainer())))
    beforeEach(() => {
      stripe.faults.clear()
      setCapturing(true)
    })
    afterEach(() => expect(stripe.complaints).toEqual([]))

    function setCapturing(capture_payments: boolean): void {
      Object.assign(getContainer().resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE).options, { capture_payments })
    }

    const intentOf = (id: string) => stripe.world.intents.take(id)

    /** One product of an artisan of its own for each price; parcels cost nothing. */
    async function sell(...prices: number[]): Promise<CartItem[]> {
      const wanted = []
      for (const [index, price] of prices.entries()) {
        const artisan = await createArtisan(getContainer(), `maker-${index}`, { rates: [{ first_item: 0 }] })
        wanted.push({ title: `Work ${index}`, price, artisan })
      }
      return (await createStockedProducts(getContainer(), shop, wanted)).map(({ variant_id }) => ({ variant_id }))
    }

    async function fill(items: CartItem[]): Promise<string> {
      const cart_id = await createCart(api, shop, items)
      await ship(api, shop, cart_id, shop.standard_id)
      return cart_id
    }

    /** An order that is paid by card; captured, unless an admin captures. */
    async function buy(items: CartItem[], { captured = true } = {}) {
      setCapturing(captured)
      const { cart_id, session } = await readyToPay(api, shop, items)
      stripe.pay(session.data.id)
      const { data } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
      if (captured)
        await allCaptured(dbConnection)
      return { order_id: String(data.order.id), intent_id: session.data.id }
    }

    describe("a customer's account at Stripe", () => {
      let ada: Customer

      beforeEach(async () => {
        const [email, password] = ["ada@example.com", "a good long one"]
        const { data: { token } } = await api.post("/auth/customer/emailpass/register", { email, password })
        await api.post("/store/customers", { email }, { headers: { ...shop.store.headers, authorization: `Bearer ${token}` } })
        const { data } = await api.post("/auth/customer/emailpass", { email, password })
        ada = { headers: { ...shop.store.headers, authorization: `Bearer ${data.token}` } }
      })

      async function fillAsAda(items: CartItem[]): Promise<string> {
        const cart_id = await fill(items)
        await api.post(`/store/carts/${cart_id}/customer`, {}, ada)
        return cart_id
      }

      async function buyAsAda(cart_id: string) {
        const session = await startCardPayment(api, shop, cart_id, { data: { save_card: true }, headers: ada.headers })
        stripe.pay(session.data.id)
        await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
        await allCaptured(dbConnection)
        return intentOf(session.data.id)
      }

      const cards = async () => (await api.get("/store/customers/me/cards", ada)).data.cards as { last4: string }[]

      it("is made at the next try when Stripe has failed to make it", async () => {
        const cart_id = await fillAsAda(await sell(10))
        stripe.faults.order("create customer", "server_error")
        await expect(startCardPayment(api, shop, cart_id, { headers: ada.headers })).rejects.toMatchObject({ response: { status: 500 } })
        const { customer } = await buyAsAda(cart_id)
        expect(customer).toMatch(/^cus_/)
      })

      it("is made anew when Stripe does not know it any more: the customer pays, and keeps cards again", async () => {
        const items = await sell(10)
        const { customer: old } = await buyAsAda(await fillAsAda(items))
        expect(await cards()).toMatchObject([{ last4: "4242" }])
        stripe.world.customers.delete(old as string)
        expect(await cards()).toEqual([])
        const { customer, status } = await buyAsAda(await fillAsAda(items))
        expect([status, customer === old]).toEqual(["succeeded", false])
        expect(await cards()).toMatchObject([{ last4: "4242" }])
        expect((await buyAsAda(await fillAsAda(items))).customer).toBe(customer)
        expect(await countOf(dbConnection, "account_holder")).toBe(1)
      })
    })

    describe("a total that Stripe does not take is refused in words:", () => {
      it.each([
        ["too small", 0.3, { message: "The total is too small to be paid by card.", code: "amount_too_small" }],
        ["too large", 2_000_000, { message: "The total is too large to be paid by card.", code: "amount_too_large" }],
        ["nothing", 0, { message: "There is nothing to be paid." }],
      ])("%s", async (_, price, words) => {
        const cart_id = await fill(await sell(price))
        expect(await refusalOf(startCardPayment(api, shop, cart_id).then(data => ({ status: 200, data })))).toEqual({ status: 400, data: { type: "invalid_data", ...words } })
        expect(await countOf(dbConnection, "payment_session")).toBe(0)
      })
    })

    it("a cart that costs nothing becomes an order, split and told of, without asking Stripe for anything", async () => {
      const cart_id = await fill(await sell(0))
      const asked = stripe.calls.length
      const { data } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
      expect(data).toMatchObject({ type: "order", order: { total: 0 } })
      expect(await countOf(dbConnection, "artisan_order")).toBe(1)
      expect(await countOf(dbConnection, "sale_notice", "kind in ('artisan_sale', 'order_confirmation')")).toBe(2)
      expect(stripe.calls).toHaveLength(asked)
    })

    it("takes the rest with what Stripe never heard of, when a capture in part died", async () => {
      const { intent_id } = await buy(await sell(100), { captured: false })
      const { rows: [payment] } = await dbConnection.raw("select id from payment")
      await dbConnection.raw("insert into capture (id, payment_id, amount, raw_amount) values ('capt_died', ?, 40, '{\"value\": \"40\", \"precision\": 20}')", [payment.id])
      await api.post(`/admin/payments/${payment.id}/capture`, { amount: 60 }, await signInAdmin(api, getContainer()))
      expect(intentOf(intent_id)).toMatchObject({ status: "succeeded", amount_received: 100_00 })
      expect(await countOf(dbConnection, "payment", "captured_at is not null")).toBe(1)
    })

    it("gives back all of an order in dinars whose parts Stripe would round", async () => {
      await updateRegionsWorkflow(getContainer()).run({ input: { selector: { id: shop.region_id }, update: { currency_code: "kwd" } } })
      const items = await sell(3.335, 6.665)
      for (const table of ["price", "artisan_shipping_rate"])
        await dbConnection.raw(`update ${table} set currency_code = 'kwd'`)
      const { order_id, intent_id } = await buy(items)
      expect(intentOf(intent_id)).toMatchObject({ currency: "kwd", amount_received: 10_000 })
      const admin = await signInAdmin(api, getContainer())
      const { data } = await api.get(`/admin/orders/${order_id}/artisan-orders`, admin)
      const parts = data.artisan_orders as { id: string, total: number }[]
      expect(parts.map(({ total }) => total).sort()).toEqual([3.335, 6.665])
      for (const { id } of parts)
        expect(await refusalOf(api.post(`/admin/artisan-orders/${id}/cancel`, { reason: "The kiln is broken" }, admin))).toMatchObject({ status: 200 })
      expect(await countOf(dbConnection, "\"order\"", "status = 'canceled'")).toBe(1)
      const given = stripe.world.refunds.where(({ payment_intent }) => payment_intent === intent_id).map(({ amount }) => amount)
      expect([given.length, given.reduce((sum, amount) => sum + amount, 0)]).toEqual([2, 10_000])
    })

    describe("a cart's payment that is over gives way to the next, and to changes of the cart, when it", () => {
      const over: [string, (id: string) => void][] = [
        ["was captured by hand and given back", (id) => {
          stripe.pay(id)
          capture(stripe.world, intentOf(id))
          refund(stripe.world, intentOf(id), undefined)
        }],
        ["is not known with these keys", id => void stripe.world.intents.delete(id)],
      ]

      it.each(over)("%s", async (_, end) => {
        const { cart_id, session } = await readyToPay(api, shop, await sell(10))
        end(session.data.id)
        const again = await startCardPayment(api, shop, cart_id)
        expect(again.id).not.toBe(session.id)
        end(again.data.id)
        const { data: { cart } } = await api.get(`/store/carts/${cart_id}`, shop.store)
        await api.post(`/store/carts/${cart_id}/line-items/${cart.items[0].id}`, { quantity: 2 }, shop.store)
        expect(await countOf(dbConnection, "payment_session")).toBe(0)
        expect((await startCardPayment(api, shop, cart_id)).amount).toBe(20)
      })

      it("but not while its money is kept", async () => {
        const { cart_id, session } = await readyToPay(api, shop, await sell(10))
        stripe.pay(session.data.id)
        capture(stripe.world, intentOf(session.data.id))
        refund(stripe.world, intentOf(session.data.id), 999)
        await expect(startCardPayment(api, shop, cart_id)).rejects.toMatchObject({ response: { status: 500 } })
        expect(await countOf(dbConnection, "payment_session", `id = '${session.id}'`)).toBe(1)
      })
    })

    it("ends a payment that Stripe does not know with these keys, once", async () => {
      const items = await sell(10)
      const { session: open } = await readyToPay(api, shop, items)
      const { session: held } = await readyToPay(api, shop, items)
      stripe.pay(held.data.id)
      await getContainer().resolve(Modules.PAYMENT).authorizePaymentSession(held.id, {})
      stripe.world.intents.clear()
      await dbConnection.raw("update payment_session set updated_at = now() - interval '31 minutes'")
      await reconcileStripeSessions(getContainer())
      expect(await countOf(dbConnection, "payment_session", `status = 'canceled' and id in ('${open.id}', '${held.id}')`)).toBe(2)
      expect(await countOf(dbConnection, "payment", "canceled_at is not null")).toBe(1)
      await dbConnection.raw("update payment_session set updated_at = now() - interval '31 minutes'")
      const asked = stripe.calls.length
      await reconcileStripeSessions(getContainer())
      expect(stripe.calls).toHaveLength(asked)
    })
  },
})
