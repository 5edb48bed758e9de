import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { reconcileStripeSessions } from "../../../plugins/payment-stripe/src/sessions/reconcile"
import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { createArtisansWithProducts, stockOf } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { SignedIn } from "../../support/marketplace/sign-ins"
import { DECLINED_CARD } from "../../support/stripe/cards"
import { refund } from "../../support/stripe/money"
import { readyToPay, setUpStripeMarketplace } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { startStripe } from "../../support/stripe/suite"
import type { SentEvent } from "../../support/stripe/world"
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
    })
    afterEach(async () => {
      await stripe.webhooks.settled()
      await worked()
      expect(stripe.complaints).toEqual([])
    })

    const items = () => products.map(({ variant_id }) => ({ variant_id }))
    const intentOf = (id: string) => stripe.world.intents.take(id)
    const complete = (cart_id: string) => api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
    const eventOf = (id: string, type: string) => till.eventOf(id, type)
    const rows = () => till.rows()
    const worked = () => till.worked()
    const expectOneOrder = (cart_id: string, intent_id: string) => till.expectOneOrder(cart_id, intent_id)

    const stock = async (quantity: number) => dbConnection.raw(
      "update inventory_level set stocked_quantity = ?, raw_stocked_quantity = ?",
      [quantity, JSON.stringify({ value: String(quantity), precision: 20 })],
    )

    async function expectNothingSold(): Promise<void> {
      expect(await countOf(dbConnection, "\"order\"")).toBe(0)
      expect(await stockOf(getContainer(), products[0] as StockedProduct)).toMatchObject({ reserved: 0 })
    }

    describe("the webhook's door", () => {
      it("is closed to forged, tampered, stale and unsigned events: 400, and nothing is stored", async () => {
        const { session } = await readyToPay(api, shop, items())
        stripe.pay(session.data.id)
        const event = eventOf(session.data.id, "payment_intent.amount_capturable_updated")
        const now = Math.floor(Date.now() / 1000)
        expect(await stripe.webhooks.send(event, { secret: "whsec_guessed" })).toBe(400)
        expect(await stripe.webhooks.send(event, { tamper: body => body.replace(session.data.id, "pi_other") })).toBe(400)
        expect(await stripe.webhooks.send(event, { signedAt: now - 301 })).toBe(400)
        expect(await refusalOf(api.post("/hooks/payment/stripe_stripe", event))).toMatchObject({ status: 400, data: { code: "invalid_signature" } })
        expect(await refusalOf(api.post("/hooks/payment/stripe_stripe", "not json", { headers: { "content-type": "text/plain" } }))).toMatchObject({ status: 400 })
        expect(await rows()).toEqual([])
        await expectNothingSold()
      })

      it("is open to an event of up to five minutes ago", async () => {
        const { session } = await readyToPay(api, shop, items())
        const event = eventOf(session.data.id, "payment_intent.created")
        expect(await stripe.webhooks.send(event, { signedAt: Math.floor(Date.now() / 1000) - 290 })).toBe(200)
        await worked()
        expect(await rows()).toMatchObject([{ id: event.id, status: "done" }])
      })

      it("lets foreign events in and does nothing for them: of no session, of another shop, account, or mode", async () => {
        const { session } = await readyToPay(api, shop, items())
        const intent = stripe.pay(session.data.id)
        const event = eventOf(intent.id, "payment_intent.amount_capturable_updated")
        const foreign = stripe.world.intents.add({ ...structuredClone(intent), id: "pi_foreign", metadata: {} })
        const borrowed = stripe.world.intents.add({ ...structuredClone(intent), id: "pi_borrowed" })
        const send = async (changes: Partial<SentEvent>) => stripe.webhooks.send({ ...event, ...changes })
        expect(await send({ id: "evt_foreign", data: { object: foreign } })).toBe(200)
        expect(await send({ id: "evt_borrowed", data: { object: borrowed } })).toBe(200)
        expect(await send({ id: "evt_gone", data: { object: { ...intent, id: "pi_gone" } } })).toBe(200)
        expect(await send({ id: "evt_account", account: "acct_other" })).toBe(200)
        expect(await send({ id: "evt_live", livemode: true })).toBe(200)
        await worked()
        expect((await rows()).map(({ id, outcome }) => [id, outcome]).sort()).toEqual([
          ["evt_borrowed", "not of this shop"],
          ["evt_foreign", "not of this shop"],
          ["evt_gone", "not of this shop"],
        ])
        await expectNothingSold()
        for (const { id } of [foreign, borrowed])
          stripe.world.intents.delete(id)
      })

      it("stores an event once, however often it comes", async () => {
        const { session } = await readyToPay(api, shop, items())
        stripe.pay(session.data.id, DECLINED_CARD)
        const event = eventOf(session.data.id, "payment_intent.payment_failed")
        expect(await Promise.all(Array.from({ length: 10 }, async () => stripe.webhooks.send(event)))).toEqual(Array.from({ length: 10 }).fill(200))
        await worked()
        expect(await rows()).toMatchObject([{ id: event.id, status: "done", attempts: 1, outcome: "waiting for the buyer" }])
      })
    })

    describe("a buyer who closes the browser after paying", () => {
      it("gets the order, captured, split and told of once", async () => {
        const { cart_id, session } = await readyToPay(api, shop, items())
        stripe.webhooks.isLive = true
        stripe.pay(session.data.id)
        await stripe.webhooks.settled()
        await worked()
        await expectOneOrder(cart_id, session.data.id)
        expect((await complete(cart_id)).data.type).toBe("order")
        await stripe.webhooks.settled()
        await worked()
        await expectOneOrder(cart_id, session.data.id)
      })

      it("gets it though Stripe cannot be reached at first", async () => {
        const { cart_id, session } = await readyToPay(api, shop, items())
        stripe.pay(session.data.id)
        stripe.faults.order("read payment", ...Array.from({ length: 3 }, () => "reset" as const))
        await stripe.webhooks.send(eventOf(session.data.id, "payment_intent.amount_capturable_updated"))
        await waitUntil(async () => (await rows()).some(({ last_error }) => last_error !== null), 60_000)
        await worked()
        expect(await rows()).toMatchObject([{ status: "done", attempts: 2, last_error: null }])
        await expectOneOrder(cart_id, session.data.id)
      })

      it("gets it although the first card was declined and the cart completed too early", async () => {
        const { cart_id, session } = await readyToPay(api, shop, items())
        stripe.pay(session.data.id, DECLINED_CARD)
        await expect(complete(cart_id)).rejects.toMatchObject({ response: { status: 400 } })
        await dbConnection.raw("update payment_session set status = 'error' where id = ?", [session.id])
        stripe.pay(session.data.id)
        await stripe.webhooks.send(eventOf(session.data.id, "payment_intent.amount_capturable_updated"))
        await worked()
        await expectOneOrder(cart_id, session.data.id)
      })
    })

    describe("money", () => {
      it("is recorded as captured when the answer to the capture is lost", async () => {
        const { cart_id, session } = await readyToPay(api, shop, items())
        stripe.pay(session.data.id)
        stripe.faults.order("capture payment", "answer_lost", "reset", "reset")
        stripe.webhooks.isLive = true
        expect((await complete(cart_id)).data.type).toBe("order")
        await stripe.webhooks.settled()
        await worked()
        await expectOneOrder(cart_id, session.data.id)
      })

      it("is released at once to the loser of the last item, who keeps the cart", async () => {
        await stock(1)
        const carts = [await readyToPay(api, shop, items()), await readyToPay(api, shop, items())]
        for (const { session } of carts)
          stripe.pay(session.data.id)
        const answers = await Promise.all(carts.map(async ({ cart_id }) => refusalOf(complete(cart_id))))
        const lost = answers.findIndex(({ status }) => status !== 200)
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
        expect(answers[lost]?.data).toMatchObject({ code: "sold_out" })
        const [loser, winner] = [carts[lost], carts[1 - lost]]
        expect(intentOf(loser?.session.data.id ?? "").status).toBe("canceled")
        await expectOneOrder(winner?.cart_id ?? "", winner?.session.data.id ?? "")
        const { data: { cart } } = await api.get(`/store/carts/${loser?.cart_id}`, shop.store)
        expect(cart.items).toHaveLength(2)
      })

      it("is released to a buyer whose webhook comes when the last item is gone", async () => {
        const { session } = await readyToPay(api, shop, items())
        stripe.pay(session.data.id)
        await stock(0)
        await stripe.webhooks.send(eventOf(session.data.id, "payment_intent.amount_capturable_updated"))
        await worked()
        expect(await rows()).toMatchObject([{ status: "done", outcome: "the money was released" }])
        expect(intentOf(session.data.id).status).toBe("canceled")
        expect(await countOf(dbConnection, "\"order\"")).toBe(0)
      })

      it("goes back exactly, once, although the answer is lost, and never more than was captured", async () => {
        const { cart_id, session } = await readyToPay(api, shop, items())
        stripe.pay(session.data.id)
        const { data: { order } } = await complete(cart_id)
        await allCaptured(dbConnection)
        const { rows: [payment] } = await dbConnection.raw("select id, amount from payment")
        const give = async (amount: number) => refusalOf(api.post(`/admin/payments/${payment.id}/refund`, { amount }, admin))
        const given = () => [...stripe.world.refunds.values()].filter(({ payment_intent }) => payment_intent === session.data.id).map(({ amount }) => amount)
        stripe.faults.order("create refund", "answer_lost", "reset", "reset")
        expect(await give(5)).toMatchObject({ status: 200 })
        expect(given()).toEqual([500])
        stripe.faults.order("create refund", "answer_lost", "reset", "reset")
        stripe.faults.order("list refunds", "server_error")
        const rest = Number(payment.amount) - 5
        const halves = Math.ceil(rest * 100 / 2) / 100
        const answers = await Promise.all([give(halves), give(halves), give(halves), give(rest)])
        expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
        expect(given().reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(Math.round(order.total * 100))
        const { rows: [{ recorded }] } = await dbConnection.raw("select coalesce(sum(amount), 0) as recorded from refund where deleted_at is null")
        expect(Math.round(Number(recorded) * 100)).toBe(given().reduce((sum, amount) => sum + amount, 0))
      })

      it("that was given back in Stripe's dashboard is written down, and does not leave twice", async () => {
        const { cart_id, session } = await readyToPay(api, shop, items())
        stripe.pay(session.data.id)
        await complete(cart_id)
        await allCaptured(dbConnection)
        refund(stripe.world, intentOf(session.data.id), 300)
        const { data: { object } } = stripe.world.events.at(-1) as SentEvent
        const event = eventOf(object.id, "charge.refunded")
        await Promise.all([stripe.webhooks.send(event), stripe.webhooks.send({ ...event, id: "evt_again" })])
        await worked()
        const { rows: refunds } = await dbConnection.raw("select amount::text from refund where deleted_at is null")
        expect(refunds.map(({ amount }: { amount?: string }) => Number(amount))).toEqual([3])
        expect(stripe.world.refunds.size).toBeGreaterThan(0)
        expect(stripe.world.chargeOf(intentOf(session.data.id)).amount_refunded).toBe(300)
      })
    })

    describe("the reconciler", () => {
      const age = async (id: string, minutes = 31) => dbConnection.raw("update payment_session set updated_at = now() - ? * interval '1 minute' where id = ?", [minutes, id])
      const statusOf = async (id: string) => (await dbConnection.raw("select status from payment_session where id = ?", [id])).rows[0]?.status as string

      it("makes the order of a payment that nobody heard of, and ends one that nobody made; what is younger it leaves alone", async () => {
        const paid = await readyToPay(api, shop, items())
        const unpaid = await readyToPay(api, shop, items())
        const young = await readyToPay(api, shop, items())
        for (const { session } of [paid, young])
          stripe.pay(session.data.id)
        await age(paid.session.id)
        await age(unpaid.session.id)
        await age(young.session.id, 29)
        await reconcileStripeSessions(getContainer())
        await waitUntil(async () => intentOf(paid.session.data.id).status === "succeeded", 30_000)
        await expectOneOrder(paid.cart_id, paid.session.data.id)
        expect(intentOf(unpaid.session.data.id).status).toBe("canceled")
        expect(await statusOf(unpaid.session.id)).toBe("canceled")
        expect(intentOf(young.session.data.id).status).toBe("requires_capture")
        expect(await statusOf(young.session.id)).toBe("pending")
        expect(await countOf(dbConnection, "\"order\"")).toBe(1)
      })

      it("releases what cannot become an order, and refunds what was captured for none, also after a failure of Stripe's; asked again it does nothing", async () => {
        const held = await readyToPay(api, shop, items())
        const taken = await readyToPay(api, shop, items())
        for (const { session } of [held, taken])
          stripe.pay(session.data.id)
        const intent = intentOf(taken.session.data.id)
        Object.assign(intent, { status: "succeeded", amount_received: intent.amount, amount_capturable: 0 })
        Object.assign(stripe.world.chargeOf(intent), { captured: true, amount_captured: intent.amount })
        await stock(0)
        stripe.faults.order("cancel payment", "server_error")
        stripe.faults.order("create refund", "server_error")
        for (let round = 0; round < 4; round++) {
          await dbConnection.raw("update payment_session set updated_at = now() - interval '31 minutes'")
          await reconcileStripeSessions(getContainer())
        }
        expect(intentOf(held.session.data.id).status).toBe("canceled")
        expect(stripe.world.chargeOf(intent)).toMatchObject({ refunded: true, amount_refunded: intent.amount })
        expect(await countOf(dbConnection, "\"order\"")).toBe(0)
      })

      it("never looks at another provider's sessions", async () => {
        const calls = stripe.calls.length
        const { session } = await readyToPay(api, shop, items())
        await dbConnection.raw("update payment_session set provider_id = 'pp_system_default' where id = ?", [session.id])
        await age(session.id, 600)
        const before = stripe.calls.length
        await reconcileStripeSessions(getContainer())
        expect(stripe.calls.length - before).toBe(0)
        expect(before).toBeGreaterThan(calls)
        expect(await statusOf(session.id)).toBe("pending")
      })
    })
  },
})
