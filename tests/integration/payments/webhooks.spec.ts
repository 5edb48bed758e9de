import { reconcileStripeSessions } from "../../../plugins/payment-stripe/src/sessions/reconcile"
import { refusalOf } from "../../support/marketplace/api"
import { waitUntil } from "../../support/marketplace/wait-until"
import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { stockOf } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { DECLINED_CARD } from "../../support/stripe/cards"
import { refund } from "../../support/stripe/money"
import type { SentEvent } from "../../support/stripe/world"
import { cardShopTests } from "./support/card-shop"

cardShopTests({ stock: 1_000 }, (shop) => {
  const { api, complete, connection, events, expectOneOrder, intentOf, readyToPay } = shop

  const stock = async (quantity: number) => connection.raw(
    "update inventory_level set stocked_quantity = ?, raw_stocked_quantity = ?",
    [quantity, JSON.stringify({ value: String(quantity), precision: 20 })],
  )

  async function expectNothingSold(): Promise<void> {
    expect(await countOf(connection, "\"order\"")).toBe(0)
    expect(await stockOf(shop.container, shop.products[0] as StockedProduct)).toMatchObject({ reserved: 0 })
  }

  describe("the webhook's door", () => {
    it("is closed to forged, tampered, stale and unsigned events: 400, and nothing is stored", async () => {
      const { session } = await readyToPay()
      shop.stripe.pay(session.data.id)
      const event = events.of(session.data.id, "payment_intent.amount_capturable_updated")
      const now = Math.floor(Date.now() / 1000)
      expect(await shop.stripe.webhooks.send(event, { secret: "whsec_guessed" })).toBe(400)
      expect(await shop.stripe.webhooks.send(event, { tamper: body => body.replace(session.data.id, "pi_other") })).toBe(400)
      expect(await shop.stripe.webhooks.send(event, { signedAt: now - 301 })).toBe(400)
      expect(await refusalOf(api.post("/hooks/payment/stripe_stripe", event))).toMatchObject({ status: 400, data: { code: "invalid_signature" } })
      expect(await refusalOf(api.post("/hooks/payment/stripe_stripe", "not json", { headers: { "content-type": "text/plain" } }))).toMatchObject({ status: 400 })
      expect(await events.rows()).toEqual([])
      await expectNothingSold()
    })

    it("is open to an event of up to five minutes ago", async () => {
      const { session } = await readyToPay()
      const event = events.of(session.data.id, "payment_intent.created")
      expect(await shop.stripe.webhooks.send(event, { signedAt: Math.floor(Date.now() / 1000) - 290 })).toBe(200)
      await events.worked()
      expect(await events.rows()).toMatchObject([{ id: event.id, status: "done" }])
    })

    it("lets foreign events in and does nothing for them: of no session, of another shop, account, or mode", async () => {
      const { session } = await readyToPay()
      const intent = shop.stripe.pay(session.data.id)
      const event = events.of(intent.id, "payment_intent.amount_capturable_updated")
      const foreign = shop.stripe.world.intents.add({ ...structuredClone(intent), id: "pi_foreign", metadata: {} })
      const borrowed = shop.stripe.world.intents.add({ ...structuredClone(intent), id: "pi_borrowed" })
      const send = async (changes: Partial<SentEvent>) => shop.stripe.webhooks.send({ ...event, ...changes })
      expect(await send({ id: "evt_foreign", data: { object: foreign } })).toBe(200)
      expect(await send({ id: "evt_borrowed", data: { object: borrowed } })).toBe(200)
      expect(await send({ id: "evt_gone", data: { object: { ...intent, id: "pi_gone" } } })).toBe(200)
      expect(await send({ id: "evt_account", account: "acct_other" })).toBe(200)
      expect(await send({ id: "evt_live", livemode: true })).toBe(200)
      await events.worked()
      expect((await events.rows()).map(({ id, outcome }) => [id, outcome]).sort()).toEqual([
        ["evt_borrowed", "not of this shop"],
        ["evt_foreign", "not of this shop"],
        ["evt_gone", "not of this shop"],
      ])
      await expectNothingSold()
      for (const { id } of [foreign, borrowed])
        shop.stripe.world.intents.delete(id)
    })

    it("stores an event once, however often it comes", async () => {
      const { session } = await readyToPay()
      shop.stripe.pay(session.data.id, DECLINED_CARD)
      const event = events.of(session.data.id, "payment_intent.payment_failed")
      expect(await Promise.all(Array.from({ length: 10 }, async () => shop.stripe.webhooks.send(event)))).toEqual(Array.from({ length: 10 }).fill(200))
      await events.worked()
      expect(await events.rows()).toMatchObject([{ id: event.id, status: "done", attempts: 1, outcome: "waiting for the buyer" }])
    })
  })

  describe("a buyer who closes the browser after paying", () => {
    it("gets the order, captured, split and told of once", async () => {
      const { cart_id, session } = await readyToPay()
      shop.stripe.webhooks.isLive = true
      shop.stripe.pay(session.data.id)
      await shop.stripe.webhooks.settled()
      await events.worked()
      await expectOneOrder(cart_id, session.data.id)
      expect((await complete(cart_id)).data.type).toBe("order")
      await shop.stripe.webhooks.settled()
      await events.worked()
      await expectOneOrder(cart_id, session.data.id)
    })

    it("gets it though Stripe cannot be reached at first", async () => {
      const { cart_id, session } = await readyToPay()
      shop.stripe.pay(session.data.id)
      shop.stripe.faults.order("read payment", ...Array.from({ length: 3 }, () => "reset" as const))
      await shop.stripe.webhooks.send(events.of(session.data.id, "payment_intent.amount_capturable_updated"))
      await waitUntil(async () => (await events.rows()).some(({ last_error }) => last_error !== null), 60_000)
      await events.worked()
      expect(await events.rows()).toMatchObject([{ status: "done", attempts: 2, last_error: null }])
      await expectOneOrder(cart_id, session.data.id)
    })

    it("gets it although the first card was declined and the cart completed too early", async () => {
      const { cart_id, session } = await readyToPay()
      shop.stripe.pay(session.data.id, DECLINED_CARD)
      await expect(complete(cart_id)).rejects.toMatchObject({ response: { status: 400 } })
      await connection.raw("update payment_session set status = 'error' where id = ?", [session.id])
      shop.stripe.pay(session.data.id)
      await events.hear(session.data.id, "payment_intent.amount_capturable_updated")
      await expectOneOrder(cart_id, session.data.id)
    })
  })

  describe("money", () => {
    it("is recorded as captured when the answer to the capture is lost", async () => {
      const { cart_id, session } = await readyToPay()
      shop.stripe.pay(session.data.id)
      shop.stripe.faults.order("capture payment", "answer_lost", "reset", "reset")
      shop.stripe.webhooks.isLive = true
      expect((await complete(cart_id)).data.type).toBe("order")
      await shop.stripe.webhooks.settled()
      await expectOneOrder(cart_id, session.data.id)
    })

    it("is released at once to the loser of the last item, who keeps the cart", async () => {
      await stock(1)
      const carts = [await readyToPay(), await readyToPay()]
      for (const { session } of carts)
        shop.stripe.pay(session.data.id)
      const answers = await Promise.all(carts.map(async ({ cart_id }) => refusalOf(complete(cart_id))))
      const lost = answers.findIndex(({ status }) => status !== 200)
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(answers[lost]?.data).toMatchObject({ code: "sold_out" })
      const [loser, winner] = [carts[lost], carts[1 - lost]]
      expect(intentOf(loser?.session.data.id ?? "").status).toBe("canceled")
      await expectOneOrder(winner?.cart_id ?? "", winner?.session.data.id ?? "")
      const { data: { cart } } = await api.get(`/store/carts/${loser?.cart_id}`, shop.market.store)
      expect(cart.items).toHaveLength(2)
    })

    it("is released to a buyer whose webhook comes when the last item is gone", async () => {
      const { session } = await readyToPay()
      shop.stripe.pay(session.data.id)
      await stock(0)
      await events.hear(session.data.id, "payment_intent.amount_capturable_updated")
      expect(await events.rows()).toMatchObject([{ status: "done", outcome: "the money was released" }])
      expect(intentOf(session.data.id).status).toBe("canceled")
      expect(await countOf(connection, "\"order\"")).toBe(0)
    })

    it("goes back exactly, once, although the answer is lost, and never more than was captured", async () => {
      const { cart_id, session } = await readyToPay()
      shop.stripe.pay(session.data.id)
      const { data: { order } } = await complete(cart_id)
      await allCaptured(connection)
      const { rows: [payment] } = await connection.raw("select id, amount from payment")
      const give = async (amount: number) => refusalOf(api.post(`/admin/payments/${String(payment?.id)}/refund`, { amount }, shop.admin))
      const given = () => [...shop.stripe.world.refunds.values()].filter(({ payment_intent }) => payment_intent === session.data.id).map(({ amount }) => amount)
      shop.stripe.faults.order("create refund", "answer_lost", "reset", "reset")
      expect(await give(5)).toMatchObject({ status: 200 })
      expect(given()).toEqual([500])
      shop.stripe.faults.order("create refund", "answer_lost", "reset", "reset")
      shop.stripe.faults.order("list refunds", "server_error")
      const rest = Number(payment?.amount) - 5
      const halves = Math.ceil(rest * 100 / 2) / 100
      const answers = await Promise.all([give(halves), give(halves), give(halves), give(rest)])
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
      expect(given().reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(Math.round(order.total * 100))
      const { rows: [sum] } = await connection.raw("select coalesce(sum(amount), 0) as recorded from refund where deleted_at is null")
      expect(Math.round(Number(sum?.recorded) * 100)).toBe(given().reduce((sum, amount) => sum + amount, 0))
    })

    it("that was given back in Stripe's dashboard is written down, and does not leave twice", async () => {
      const { cart_id, session } = await readyToPay()
      shop.stripe.pay(session.data.id)
      await complete(cart_id)
      await allCaptured(connection)
      refund(shop.stripe.world, intentOf(session.data.id), 300)
      const { data: { object } } = shop.stripe.world.events.at(-1) as SentEvent
      const event = events.of(object.id, "charge.refunded")
      await Promise.all([shop.stripe.webhooks.send(event), shop.stripe.webhooks.send({ ...event, id: "evt_again" })])
      await events.worked()
      const { rows: refunds } = await connection.raw("select amount::text from refund where deleted_at is null")
      expect(refunds.map(({ amount }: { amount?: string }) => Number(amount))).toEqual([3])
      expect(shop.stripe.world.refunds.size).toBeGreaterThan(0)
      expect(shop.stripe.world.chargeOf(intentOf(session.data.id)).amount_refunded).toBe(300)
    })
  })

  describe("the reconciler", () => {
    const age = async (id: string, minutes = 31) => connection.raw("update payment_session set updated_at = now() - ? * interval '1 minute' where id = ?", [minutes, id])
    const statusOf = async (id: string) => (await connection.raw("select status from payment_session where id = ?", [id])).rows[0]?.status as string

    it("makes the order of a payment that nobody heard of, and ends one that nobody made; what is younger it leaves alone", async () => {
      const paid = await readyToPay()
      const unpaid = await readyToPay()
      const young = await readyToPay()
      for (const { session } of [paid, young])
        shop.stripe.pay(session.data.id)
      await age(paid.session.id)
      await age(unpaid.session.id)
      await age(young.session.id, 29)
      await reconcileStripeSessions(shop.container)
      await waitUntil(async () => intentOf(paid.session.data.id).status === "succeeded", 30_000)
      await expectOneOrder(paid.cart_id, paid.session.data.id)
      expect(intentOf(unpaid.session.data.id).status).toBe("canceled")
      expect(await statusOf(unpaid.session.id)).toBe("canceled")
      expect(intentOf(young.session.data.id).status).toBe("requires_capture")
      expect(await statusOf(young.session.id)).toBe("pending")
      expect(await countOf(connection, "\"order\"")).toBe(1)
    })

    it("ends sessions that a decline left in an error: an order if a later card was good, and else nothing that could be paid", async () => {
      const [paid, unpaid] = [await readyToPay(), await readyToPay()]
      for (const { session } of [paid, unpaid]) {
        shop.stripe.pay(session.data.id, DECLINED_CARD)
        await connection.raw("update payment_session set status = 'error' where id = ?", [session.id])
      }
      shop.stripe.pay(paid.session.data.id)
      for (const { session } of [paid, unpaid])
        await age(session.id)
      await reconcileStripeSessions(shop.container)
      await expectOneOrder(paid.cart_id, paid.session.data.id)
      expect(intentOf(unpaid.session.data.id).status).toBe("canceled")
      expect(await statusOf(unpaid.session.id)).toBe("canceled")
      expect(await countOf(connection, "\"order\"")).toBe(1)
    })

    it("releases the money of a session in an error whose cart cannot be bought any more", async () => {
      const { session } = await readyToPay()
      shop.stripe.pay(session.data.id, DECLINED_CARD)
      await connection.raw("update payment_session set status = 'error' where id = ?", [session.id])
      shop.stripe.pay(session.data.id)
      await stock(0)
      await age(session.id)
      await reconcileStripeSessions(shop.container)
      expect(intentOf(session.data.id).status).toBe("canceled")
      expect(await statusOf(session.id)).toBe("canceled")
      expect(await countOf(connection, "\"order\"")).toBe(0)
    })

    it("releases what cannot become an order, and refunds what was captured for none, also after a failure of Stripe's; asked again it does nothing", async () => {
      const held = await readyToPay()
      const taken = await readyToPay()
      for (const { session } of [held, taken])
        shop.stripe.pay(session.data.id)
      const intent = intentOf(taken.session.data.id)
      Object.assign(intent, { status: "succeeded", amount_received: intent.amount, amount_capturable: 0 })
      Object.assign(shop.stripe.world.chargeOf(intent), { captured: true, amount_captured: intent.amount })
      await stock(0)
      shop.stripe.faults.order("cancel payment", "server_error")
      shop.stripe.faults.order("create refund", "server_error")
      for (let round = 0; round < 4; round++) {
        await connection.raw("update payment_session set updated_at = now() - interval '31 minutes'")
        await reconcileStripeSessions(shop.container)
      }
      expect(intentOf(held.session.data.id).status).toBe("canceled")
      expect(shop.stripe.world.chargeOf(intent)).toMatchObject({ refunded: true, amount_refunded: intent.amount })
      expect(await countOf(connection, "\"order\"")).toBe(0)
    })

    it("never looks at another provider's sessions", async () => {
      const calls = shop.stripe.calls.length
      const { session } = await readyToPay()
      await connection.raw("update payment_session set provider_id = 'pp_system_default' where id = ?", [session.id])
      await age(session.id, 600)
      const before = shop.stripe.calls.length
      await reconcileStripeSessions(shop.container)
      expect(shop.stripe.calls.length - before).toBe(0)
      expect(before).toBeGreaterThan(calls)
      expect(await statusOf(session.id)).toBe("pending")
    })
  })
})
