import { countOf } from "../../support/orders/fetch-effects"
import { signInArtisan } from "../../support/marketplace/sign-ins"
import type { SignedIn } from "../../support/marketplace/sign-ins"
import { decide, dispute } from "../../support/stripe/money"
import { cardShopTests } from "./support/card-shop"

cardShopTests({}, (shop) => {
  const { api, buy, connection, events } = shop
  let artisan: SignedIn

  beforeEach(async () => void (artisan = await signInArtisan(api, shop.container, shop.products[0]!.artisan!)))

  /** What the widgets of the order's page read. */
  async function shownToAdmin(order_id: string) {
    const { data: { disputes } } = await api.get(`/admin/orders/${order_id}/disputes`, shop.admin)
    const { data: { artisan_orders } } = await api.get(`/admin/orders/${order_id}/artisan-orders`, shop.admin)
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

    const opened = dispute(shop.stripe.world, intent)
    await events.hear(opened.id, "charge.dispute.created")
    const open = { id: opened.id, status: "open", reason: "product_not_received", opened_at: expect.any(String) as string, closed_at: null }
    expect(await shownToAdmin(order.id)).toMatchObject({
      disputes: [{ id: opened.id, amount: order.total, currency_code: "eur", status: "needs_response", reason: "product_not_received", evidence_due_by: expect.any(String) as string, closed_at: null }],
      parts: [{ disputes: [open] }, { disputes: [open] }],
    })

    decide(shop.stripe.world, opened, outcome)
    await events.hear(opened.id, "charge.dispute.created", { id: "evt_late" })
    await events.hear(opened.id, "charge.dispute.closed")
    const closed = { ...open, status: outcome, closed_at: expect.any(String) as string }
    expect(await shownToAdmin(order.id)).toMatchObject({
      disputes: [{ id: opened.id, status: outcome, closed_at: expect.any(String) as string }],
      parts: [{ disputes: [closed] }, { disputes: [closed] }],
    })
    expect(await shownToAdmin(other.order.id)).toMatchObject({ disputes: [], parts: [{ disputes: [] }, { disputes: [] }] })
  })

  it("shows to the artisan of a part, without the sum that others' parts are in", async () => {
    const { intent } = await buy()
    const opened = dispute(shop.stripe.world, intent)
    await events.hear(opened.id, "charge.dispute.created")
    const moments = { opened_at: expect.any(String) as string, closed_at: null }
    expect((await shownToArtisan()).disputes).toEqual([{ id: opened.id, status: "open", reason: "product_not_received", ...moments }])
    decide(shop.stripe.world, opened, "lost")
    await events.hear(opened.id, "charge.dispute.closed")
    const { disputes, timeline } = await shownToArtisan()
    expect(disputes).toMatchObject([{ status: "lost" }])
    expect(timeline.map(({ kind }) => kind)).toEqual(["placed", "disputed", "dispute_lost"])
  })

  it("is none of this shop's when the payment is not, and an admin's only to read", async () => {
    const { order, intent } = await buy()
    const foreign = shop.stripe.world.intents.add({ ...structuredClone(intent), id: "pi_foreign", metadata: {} })
    const opened = dispute(shop.stripe.world, foreign)
    opened.payment_intent = foreign.id
    await events.hear(opened.id, "charge.dispute.created")
    expect(await countOf(connection, "stripe_dispute")).toBe(0)
    await expect(api.get(`/admin/orders/${order.id}/disputes`)).rejects.toMatchObject({ response: { status: 401 } })
    shop.stripe.world.intents.delete(foreign.id)
  })
})
