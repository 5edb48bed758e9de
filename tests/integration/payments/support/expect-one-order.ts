import { reconcileOrders } from "../../../../plugins/artisan-orders/src/reconcile/reconcile-orders"
import { waitUntil } from "../../../support/marketplace/wait-until"
import { allCaptured, countOf, effectsOf } from "../../../support/orders/fetch-effects"
import type { CardShop } from "./card-shop"

const money = `
  select count(distinct payment.id)::int payments, count(distinct capture.id)::int captures, sum(distinct capture.amount)::text captured,
    (select count(*)::int from artisan_order where order_id = :order_id and deleted_at is null) parts,
    (select count(*)::int from order_transaction where order_id = :order_id and deleted_at is null) transactions
  from order_payment_collection link
  join payment on payment.payment_collection_id = link.payment_collection_id
  left join capture on capture.payment_id = payment.id and capture.deleted_at is null
  where link.order_id = :order_id`

/** Captured, and written down with the order, which core does last; what failed on the way the job tries again, a minute later. */
async function paid({ connection, container, events }: CardShop): Promise<void> {
  const isPaid = async () => {
    await events.worked()
    const open = await countOf(connection, "payment", "captured_at is null and canceled_at is null")
    return open === 0 && await countOf(connection, "order_transaction") === await countOf(connection, "payment", "captured_at is not null")
  }
  await waitUntil(isPaid, 10_000).catch(async () => {
    await connection.raw("update payment set created_at = created_at - interval '1 minute'")
    await reconcileOrders(container, { everything: true })
    await waitUntil(isPaid)
  })
  await allCaptured(connection)
}

/** One order of the cart, paid, split between two and told of once. @returns its id */
export async function expectOneOrder(shop: CardShop, cart_id: string, intent_id: string): Promise<string> {
  await paid(shop)
  const { connection, api, admin, intentOf } = shop
  const { rows: orders } = await connection.raw("select order_id from order_cart where cart_id = ? and deleted_at is null", [cart_id])
  expect(orders).toHaveLength(1)
  const order_id = orders[0]?.order_id as string
  const { rows: [row] } = await connection.raw(money, { order_id } as unknown as unknown[])
  const { data: { order } } = await api.get(`/admin/orders/${order_id}?fields=total`, admin)
  expect(row).toMatchObject({ payments: 1, captures: 1, parts: 2, transactions: 1 })
  expect(Number(row?.captured)).toBe(order.total)
  expect(intentOf(intent_id)).toMatchObject({ status: "succeeded", amount_received: Math.round(order.total * 100) })
  const { notices, notifications } = await effectsOf(connection, order_id)
  expect(notices.map(({ kind }) => kind)).toEqual(["artisan_sale", "artisan_sale", "order_confirmation"])
  expect(notifications).toHaveLength(2)
  return order_id
}
