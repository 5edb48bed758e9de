import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refundPaymentsWorkflow } from "@medusajs/medusa/core-flows"

import { recordEntries } from "../../../plugins/payouts/src/ledger/record"
import { countOf } from "../../support/orders/fetch-effects"
import { refund, refundedOf } from "../../support/stripe/money"
import { cardShopTests } from "./support/card-shop"

type Bought = Awaited<ReturnType<Parameters<Parameters<typeof cardShopTests>[1]>[0]["buy"]>>

/** Refunds whose process died, and others of the same payment before they are made. Core enters them with each other's amounts. */
cardShopTests({ stock: 1_000 }, (shop) => {
  const { amountsOf, api, buy, connection, entered, events, payBack, reconcile } = shop

  const given = ({ intent }: Bought) => refundedOf(shop.stripe.world, intent.id)
  const sorted = (amounts: number[]) => amounts.sort((a, b) => a - b)

  async function partsOf({ order }: Bought): Promise<{ id: string, refunded_total: number }[]> {
    return (await api.get(`/admin/orders/${order.id}/artisan-orders`, shop.admin)).data.artisan_orders
  }

  const refundPart = async (bought: Bought, amount: number) =>
    api.post(`/admin/artisan-orders/${(await partsOf(bought))[0]?.id}/refunds`, { amount, reason: "A scratch" }, shop.admin)

  async function refundInDashboard({ intent }: Bought, cents: number): Promise<void> {
    refund(shop.stripe.world, intent, cents)
    await events.hear(String(intent.latest_charge), "charge.refunded")
  }

  /** The row that core writes before it asks Stripe, five minutes ago. */
  async function leaveRow({ payment }: Bought, amount: number, metadata: object = {}): Promise<void> {
    await connection.raw(
      "insert into refund (id, payment_id, amount, raw_amount, metadata, created_at) values ('ref_died', ?, ?, ?, ?, now() - interval '5 minutes')",
      [payment.id, amount, JSON.stringify({ value: String(amount), precision: 20 }), JSON.stringify(metadata)],
    )
  }

  const others: [how: string, refundThree: (bought: Bought) => Promise<unknown>][] = [
    ["Medusa's own dialog", ({ payment }) => payBack(payment.id, 3)],
    ["a part", bought => refundPart(bought, 3)],
    ["Stripe's dashboard", bought => refundInDashboard(bought, 300)],
  ]

  it.each(others)("one of the dialog is made, once, and both are entered as what they are, although one of %s comes first", async (_how, refundThree) => {
    const bought = await buy()
    await payBack(bought.payment.id, 1)
    await leaveRow(bought, 5)
    await refundThree(bought)
    expect(given(bought)).toBe(400)
    expect(sorted(await entered("refund"))).toEqual([-3, -1])
    await reconcile()
    expect(given(bought)).toBe(900)
    expect(sorted(await amountsOf("refund"))).toEqual([1, 3, 5])
    expect(sorted(await entered("refund"))).toEqual([-5, -3, -1])
  })

  it.each(["before Stripe heard of it", "after Stripe had made it"])("one of the dialog is made once when an administrator asks for it again: it died %s", async (when) => {
    const bought = await buy()
    await payBack(bought.payment.id, 1)
    await leaveRow(bought, 5)
    if (when === "after Stripe had made it")
      refund(shop.stripe.world, bought.intent, 500, { refund_id: "ref_died" })
    expect((await payBack(bought.payment.id, 5)).status).toBe(200)
    await reconcile()
    expect(given(bought)).toBe(600)
    expect(await amountsOf("refund")).toEqual([1, 5])
    expect(sorted(await entered("refund"))).toEqual([-5, -1])
  })

  it.each(others.filter(([how]) => how !== "a part"))("one of a part is made in full, and entered as what it is, although one of %s comes first", async (_how, refundThree) => {
    const bought = await buy()
    shop.stripe.faults.byChance = name => name === "create refund" ? "server_error" : undefined
    await refundPart(bought, 7)
    shop.stripe.faults.clear()
    const { rows: [pending] } = await connection.raw("select id from artisan_order_refund where status = 'pending'")
    await leaveRow(bought, 7, { idempotency_key: pending?.id })
    await refundThree(bought)
    expect(await entered("refund")).toEqual([-3])
    await reconcile()
    expect(given(bought)).toBe(1_000)
    expect(sorted(await amountsOf("refund"))).toEqual([3, 7])
    expect(sorted(await entered("refund"))).toEqual([-7, -3])
    expect(sorted((await partsOf(bought)).map(part => part.refunded_total))).toEqual([0, 7])
    expect(await countOf(connection, "artisan_order_refund", "status = 'succeeded'")).toBe(1)
  })

  it("one of an order whose cancellation died after the money went back is entered once", async () => {
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
    await payBack(bought.payment.id, 10)
    await enter()
    expect(await borne()).toEqual([-5, -10, -10])
  })
})
