import { Modules } from "@medusajs/framework/utils"

import { refusalOf } from "../../support/marketplace/api"
import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { DECLINED_CARD } from "../../support/stripe/cards"
import { startCardPayment } from "../../support/stripe/shop"
import { cardShopTests } from "./support/card-shop"

cardShopTests({}, (shop) => {
  const { api, buy, complete, connection, expectOneOrder, intentOf, readyToPay } = shop

  it("authorizes at placement and captures what the order costs once it stands", async () => {
    const { cart_id, session } = await readyToPay()
    expect(shop.stripe.pay(session.data.id).status).toBe("requires_capture")
    const { data } = await complete(cart_id)
    expect(data.type).toBe("order")
    await allCaptured(connection)
    expect(intentOf(session.data.id)).toMatchObject({ status: "succeeded", amount_received: Math.round(data.order.total * 100), transfer_group: cart_id })
    expect(shop.stripe.calls.filter(name => name === "capture payment")).toHaveLength(1)
  })

  it("lets a declined buyer pay with a second card, whether or not the cart was completed in between", async () => {
    const { cart_id, session } = await readyToPay()
    expect(shop.stripe.pay(session.data.id, DECLINED_CARD).status).toBe("requires_payment_method")
    await expect(complete(cart_id)).rejects.toMatchObject({ response: { status: 400 } })
    expect(await countOf(connection, "\"order\"")).toBe(0)
    shop.stripe.pay(session.data.id)
    expect((await complete(cart_id)).data.type).toBe("order")
    await allCaptured(connection)
  })

  it("lets a buyer complete the cart whose session an early completion left in an error, once a card is good", async () => {
    const { cart_id, session } = await readyToPay()
    shop.stripe.pay(session.data.id, DECLINED_CARD)
    await connection.raw("update payment_session set status = 'error' where id = ?", [session.id])
    await expect(complete(cart_id)).rejects.toMatchObject({ response: { status: 400 } })
    await connection.raw("update payment_session set status = 'error' where id = ?", [session.id])
    shop.stripe.pay(session.data.id)
    expect((await complete(cart_id)).data.type).toBe("order")
    await expectOneOrder(cart_id, session.data.id)
  })

  it("takes nothing from the browser but its owner's choices", async () => {
    const { cart_id, session: first } = await readyToPay()
    const session = await startCardPayment(api, shop.market, cart_id, {
      data: { id: first.data.id, amount: 1, capture_method: "automatic", setup_future_usage: "off_session", save_card: true, metadata: { session_id: "payses_other" }, transfer_group: "x", confirm: true },
    })
    const intent = intentOf(session.data.id)
    expect(intent.id).not.toBe(first.data.id)
    expect(intent).toMatchObject({ capture_method: "manual", setup_future_usage: null, metadata: { session_id: session.id }, transfer_group: cart_id })
    expect(intent.amount).toBe(Math.round(session.amount * 100))
    expect(intentOf(first.data.id).status).toBe("canceled")
  })

  it("captures at Stripe just the part that an admin captures", async () => {
    const { intent, payment } = await buy({ captured: false })
    await api.post(`/admin/payments/${payment.id}/capture`, { amount: 5.01 }, shop.admin)
    expect(intent).toMatchObject({ status: "succeeded", amount_received: 501 })
    const { rows } = await connection.raw("select amount::text from capture where deleted_at is null")
    expect(rows.map(({ amount }: { amount?: string }) => Number(amount))).toEqual([5.01])
  })

  it("makes a payment again that Stripe's failure left without a secret, and drops the session when it fails again", async () => {
    shop.stripe.faults.order("create payment", "server_error")
    const { cart_id, session } = await readyToPay()
    expect(session.data.client_secret).toMatch(/_secret_/)
    shop.stripe.faults.order("create payment", "server_error", "server_error")
    await expect(startCardPayment(api, shop.market, cart_id)).rejects.toMatchObject({ response: { status: 500 } })
    expect(await countOf(connection, "payment_session", "data ->> 'client_secret' is null")).toBe(0)
  })

  describe("a buyer whose money is held and who is refused the order", () => {
    /** What core's race leaves behind: a session with the sum from before the cart changed. */
    const forgetChange = () => connection.raw("update payment_session set amount = 1, raw_amount = '{\"value\": \"1\", \"precision\": 20}'")
    const setStatus = (status: string) => connection.raw("update artisan set status = ? where id = ?", [status, shop.products[1]?.artisan?.id])

    it.each<[code: string, why: string, spoil: () => Promise<unknown>, mend: () => Promise<unknown>]>([
      ["payment_amount_mismatch", "the cart has changed", forgetChange, async () => {}],
      ["artisan_suspended", "an artisan was suspended", () => setStatus("suspended"), () => setStatus("active")],
    ])("has it back by the time that %s is answered, since %s; the cart is there to be bought", async (code, _why, spoil, mend) => {
      const { cart_id, session } = await readyToPay()
      expect(shop.stripe.pay(session.data.id).status).toBe("requires_capture")
      await spoil()
      const refused = refusalOf(complete(cart_id)).then(answer => ({ ...answer, held: intentOf(session.data.id).status }))
      expect(await refused).toMatchObject({ status: 409, data: { type: "not_allowed", code }, held: "canceled" })
      expect(await countOf(connection, "\"order\"")).toBe(0)
      expect(await countOf(connection, "payment", "canceled_at is null")).toBe(0)

      await mend()
      const again = await startCardPayment(api, shop.market, cart_id)
      shop.stripe.pay(again.data.id)
      expect((await complete(cart_id)).data.type).toBe("order")
      await expectOneOrder(cart_id, again.data.id)
      expect(intentOf(session.data.id)).toMatchObject({ status: "canceled", amount_received: 0 })
    })
  })

  it("begins no other payment of a cart that is being completed: it is busy, and the hold stays", async () => {
    const { cart_id, session } = await readyToPay()
    const intent = shop.stripe.pay(session.data.id)
    const locks = shop.container.resolve(Modules.LOCKING)
    await locks.acquire(cart_id, { ownerId: "a completion", expire: 120 })
    expect(await refusalOf(startCardPayment(api, shop.market, cart_id).then(data => ({ status: 200, data })))).toEqual({
      status: 409,
      data: { type: "conflict", code: "cart_busy", message: "This cart is being paid for. Please try again in a moment." },
    })
    expect(intent.status).toBe("requires_capture")
    expect(await countOf(connection, "payment_session")).toBe(1)
    await locks.release(cart_id, { ownerId: "a completion" })
    expect((await complete(cart_id)).data.type).toBe("order")
    await expectOneOrder(cart_id, intent.id)
  })
})
