import { refusalOf } from "../../support/marketplace/api"
import { cardShopTests } from "./support/card-shop"

interface AdminPart { id: string, total: number, status: string, refunded_total: number, items: { line_item_id: string, total: number }[] }

cardShopTests({ quantity: 2 }, (shop) => {
  const { api, buy, connection } = shop

  async function partsOf(order_id: string) {
    const { data } = await api.get(`/admin/orders/${order_id}/artisan-orders`, shop.admin)
    expect(data.balanced).toBe(true)
    return data.artisan_orders as [AdminPart, AdminPart]
  }

  const refund = (part: AdminPart, body: object) => refusalOf(api.post(`/admin/artisan-orders/${part.id}/refunds`, { reason: "A scratch", ...body }, shop.admin))
  const cents = (amount: number) => Math.round(amount * 100)
  const given = (intent_id: string) => shop.stripe.world.refunds.where(({ payment_intent }) => payment_intent === intent_id).map(({ amount }) => amount)

  /** What the buyer's mails say has gone back, the oldest first. */
  async function mailed(order_id: string): Promise<number[]> {
    const { rows } = await connection.raw("select payload from sale_notice where order_id = ? and kind = 'refund' order by created_at, id", [order_id])
    return rows.map(({ payload }) => cents((payload as { refunded_total: number }).refunded_total))
  }

  /** What the order says of its money: its own entries, the oldest first, and what it makes of them. */
  async function booked(order_id: string) {
    const { rows } = await connection.raw("select amount::text from order_transaction where order_id = ? and deleted_at is null order by created_at, id", [order_id])
    const { data: { order } } = await api.get(`/admin/orders/${order_id}?fields=total,summary`, shop.admin)
    const { paid_total, refunded_total, transaction_total, current_order_total, pending_difference } = order.summary
    return { entries: rows.map(({ amount }) => Number(amount)), total: order.total, paid_total, refunded_total, transaction_total, current_order_total, pending_difference }
  }

  it("of an amount, of lines, and of a whole part are the same at Stripe, in the order, in the part and in the buyer's mail", async () => {
    const { order, intent: { id: intent_id } } = await buy()
    const [first, second] = await partsOf(order.id)
    expect(await refund(first, { amount: 1.23 })).toMatchObject({ status: 200 })
    const [line] = second.items
    expect(await refund(second, { items: [{ line_item_id: line?.line_item_id, quantity: 1 }] })).toMatchObject({ status: 200 })
    expect(await refusalOf(api.post(`/admin/artisan-orders/${first.id}/cancel`, { reason: "The kiln is broken" }, shop.admin))).toMatchObject({ status: 200 })

    const sums = [123, cents((line?.total ?? 0) / 2), cents(first.total) - 123]
    expect(given(intent_id)).toEqual(sums)
    expect(await mailed(order.id)).toEqual(sums)
    const left = (cents(order.total) - sums.reduce((all, sum) => all + sum, 0)) / 100
    expect(await booked(order.id)).toEqual({
      entries: [order.total, ...sums.map(sum => -sum / 100)],
      total: left,
      paid_total: order.total,
      refunded_total: sums.reduce((all, sum) => all + sum, 0) / 100,
      transaction_total: left,
      current_order_total: left,
      pending_difference: 0,
    })
    const after = await partsOf(order.id)
    expect(after.map(({ status, refunded_total }) => [status, cents(refunded_total)])).toEqual([["canceled", cents(first.total)], ["pending", sums[1]]])
    const { data } = await api.get(`/admin/orders/${order.id}?fields=*payment_collections.payments.refunds`, shop.admin)
    expect(data.order.payment_collections[0].payments[0].refunds.map(({ amount }: { amount: number }) => cents(amount)).sort()).toEqual([...sums].sort())
  })

  it("that are asked for at the same moment never come to more than the part cost", async () => {
    const { order: { id: order_id }, intent: { id: intent_id } } = await buy()
    const [first, second] = await partsOf(order_id)
    const half = (Math.floor(cents(first.total) / 2) + 1) / 100
    const answers = await Promise.all([half, half, half, first.total].map(amount => refund(first, { amount })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect([cents(half), cents(first.total)]).toContain(given(intent_id)[0])
    expect(given(intent_id)).toHaveLength(1)
    expect((await partsOf(order_id)).find(({ id }) => id === second.id)?.refunded_total).toBe(0)
  })
})
