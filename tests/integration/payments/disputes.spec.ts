import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { signInAdmin, signInArtisan } from "../../support/marketplace/sign-ins"
import type { SignedIn } from "../../support/marketplace/sign-ins"
import { decide, dispute } from "../../support/stripe/money"
import { readyToPay, setUpStripeMarketplace } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"
import type { Marketplace } from "../../support/marketplace/marketplace"
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
    let artisan: SignedIn
    let till: Till

    beforeEach(async () => {
      shop = await setUpStripeMarketplace(getContainer())
      products = await createArtisansWithProducts(getContainer(), shop, 2)
      admin = await signInAdmin(api, getContainer())
      artisan = await signInArtisan(api, getContainer(), products[0]!.artisan!)
      till = new Till({ api, container: getContainer(), connection: dbConnection, stripe, admin })
      stripe.webhooks.endpoint = `${api.defaults.baseURL}/hooks/payment/stripe_stripe`
    })
    afterEach(() => expect(stripe.complaints).toEqual([]))

    /** An order of both artisans that is paid. */
    async function buy() {
      const { cart_id, session } = await readyToPay(api, shop, products.map(({ variant_id }) => ({ variant_id })))
      stripe.pay(session.data.id)
      const { data: { order } } = await api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
      await allCaptured(dbConnection)
      return { order, intent: stripe.world.intents.take(session.data.id) }
    }

    async function hear(id: string, type: string, event_id?: string): Promise<void> {
      const event = till.eventOf(id, type)
      expect(await stripe.webhooks.send(event_id ? { ...event, id: event_id } : event)).toBe(200)
      await till.worked()
    }

    /** What the widgets of the order's page read. */
    async function shownToAdmin(order_id: string) {
      const { data: { disputes } } = await api.get(`/admin/orders/${order_id}/disputes`, admin)
      const { data: { artisan_orders } } = await api.get(`/admin/orders/${order_id}/artisan-orders`, admin)
      return { disputes, parts: artisan_orders as { disputes: { id: string, status: string }[] }[] }
    }

    /** What the artisan's own page of the sale reads. */
    async function shownToArtisan() {
      const { data: { artisan_orders: [{ id }] } } = await api.get("/artisan/orders", artisan)
      return (await api.get(`/artisan/orders/${id}`, artisan)).data.artisan_order as { disputes: object[], timeline: { kind: string }[] }
    }

    it.each(["won", "lost"] as const)("shows on the order and on each of its parts while it is open, and when it is %s", async (outcome) => {
      const { order, intent } = await buy()
      const other = await buy()
      expect(await shownToAdmin(order.id)).toMatchObject({ disputes: [], parts: [{ disputes: [] }, { disputes: [] }] })

      const opened = dispute(stripe.world, intent)
      await hear(opened.id, "charge.dispute.created")
      const open = { id: opened.id, status: "open", reason: "product_not_received", opened_at: expect.any(String) as string, closed_at: null }
      expect(await shownToAdmin(order.id)).toMatchObject({
        disputes: [{ id: opened.id, amount: order.total, currency_code: "eur", status: "needs_response", reason: "product_not_received", evidence_due_by: expect.any(String) as string, closed_at: null }],
        parts: [{ disputes: [open] }, { disputes: [open] }],
      })

      decide(stripe.world, opened, outcome)
      await hear(opened.id, "charge.dispute.created", "evt_late")
      await hear(opened.id, "charge.dispute.closed")
      const closed = { ...open, status: outcome, closed_at: expect.any(String) as string }
      expect(await shownToAdmin(order.id)).toMatchObject({
        disputes: [{ id: opened.id, status: outcome, closed_at: expect.any(String) as string }],
        parts: [{ disputes: [closed] }, { disputes: [closed] }],
      })
      expect(await shownToAdmin(other.order.id)).toMatchObject({ disputes: [], parts: [{ disputes: [] }, { disputes: [] }] })
    })

    it("shows to the artisan of a part, without the sum that others' parts are in", async () => {
      const { intent } = await buy()
      const opened = dispute(stripe.world, intent)
      await hear(opened.id, "charge.dispute.created")
      const moments = { opened_at: expect.any(String) as string, closed_at: null }
      expect((await shownToArtisan()).disputes).toEqual([{ id: opened.id, status: "open", reason: "product_not_received", ...moments }])
      decide(stripe.world, opened, "lost")
      await hear(opened.id, "charge.dispute.closed")
      const { disputes, timeline } = await shownToArtisan()
      expect(disputes).toMatchObject([{ status: "lost" }])
      expect(timeline.map(({ kind }) => kind)).toEqual(["placed", "disputed", "dispute_lost"])
    })

    it("is none of this shop's when the payment is not, and an admin's only to read", async () => {
      const { order, intent } = await buy()
      const foreign = stripe.world.intents.add({ ...structuredClone(intent), id: "pi_foreign", metadata: {} })
      const opened = dispute(stripe.world, foreign)
      opened.payment_intent = foreign.id
      await hear(opened.id, "charge.dispute.created")
      expect(await countOf(dbConnection, "stripe_dispute")).toBe(0)
      await expect(api.get(`/admin/orders/${order.id}/disputes`)).rejects.toMatchObject({ response: { status: 401 } })
      stripe.world.intents.delete(foreign.id)
    })
  },
})
