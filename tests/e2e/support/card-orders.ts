import type { Page } from "playwright-core"

import { waitUntil } from "../../support/marketplace/wait-until"
import type { StripeSimulator } from "../../support/stripe/simulator"
import { rowsOf } from "./database"
import { ask, askAsAdministrator } from "./http"
import { orderOf } from "./store-api"

interface Purchase { id: string, cart_id: string }

const purchasesOf = (email: string) => rowsOf<Purchase>(
  `select o.id, c.cart_id from "order" o join order_cart c on c.order_id = o.id and c.deleted_at is null where o.email = $1`,
  [email],
)

/** No order has come of the buyer's cart. */
export async function expectNothingBought(email: string): Promise<void> {
  expect(await purchasesOf(email)).toEqual([])
}

const noticesOf = (order_id: string) => rowsOf<{ kind: string, status: string }>("select kind, status from sale_notice where order_id = $1 order by kind", [order_id])

/** One order, whose total Stripe has received once; split and told of once. */
export async function expectBoughtOnce(stripe: StripeSimulator, email: string, order_id?: string): Promise<void> {
  await waitUntil(async () => (await purchasesOf(email)).length > 0, 60_000)
  const purchases = await purchasesOf(email)
  expect(purchases).toEqual([{ id: order_id ?? expect.any(String) as string, cart_id: expect.any(String) as string }])
  const [{ id, cart_id }] = purchases as [Purchase]
  await waitUntil(async () => {
    const notices = await noticesOf(id)
    const [captured] = await rowsOf("select 1 from order_transaction where order_id = $1 and reference = 'capture'", [id])
    return captured !== undefined && notices.length === 3 && notices.every(({ status }) => status === "sent")
  }, 60_000)
  const { order, parts } = await orderOf(id)
  const payments = stripe.world.intents.where(({ transfer_group, status }) => transfer_group === cart_id && status !== "canceled")
  expect(payments).toEqual([expect.objectContaining({ status: "succeeded", amount_received: Math.round(order.total * 100) })])
  expect(parts).toHaveLength(2)
  expect((await noticesOf(id)).map(({ kind }) => kind)).toEqual(["artisan_sale", "artisan_sale", "order_confirmation"])
  const captures = await rowsOf(
    `select capture.id from order_payment_collection owed join payment using (payment_collection_id) join capture on capture.payment_id = payment.id
      where owed.order_id = $1 and capture.deleted_at is null`,
    [id],
  )
  expect(captures).toHaveLength(1)
}

/** What Stripe holds of the payment of an order. */
export async function paymentOf(stripe: StripeSimulator, order_id: string) {
  const [bought] = await rowsOf<{ cart_id: string }>("select cart_id from order_cart where order_id = $1 and deleted_at is null", [order_id])
  const [intent] = stripe.world.intents.where(({ transfer_group, status }) => transfer_group === bought?.cart_id && status !== "canceled")
  expect(intent).toBeDefined()
  return intent!
}

/** A cart as the shop has it: what is in it, how it travels, and what it is paid with. */
export async function cartOf(page: Page): Promise<object> {
  const id = await page.evaluate(() => localStorage.getItem("craftmart_cart"))
  const { cart } = await ask<{ cart: object }>(`/store/carts/${id}?fields=id,total,*items,*shipping_methods,*shipping_address,*payment_collection.payment_sessions`)
  return cart
}

/** An admin pays an amount of the first part of an order back. */
export async function refundOfPart(order_id: string, amount: number) {
  const [part] = await rowsOf<{ id: string, artisan: string, currency_code: string, cart_id: string }>(
    `select part.id, artisan.name as artisan, part.currency_code, c.cart_id from artisan_order part join artisan on artisan.id = part.artisan_id
       join order_cart c on c.order_id = part.order_id where part.order_id = $1 order by part.id limit 1`,
    [order_id],
  )
  await askAsAdministrator(`/admin/artisan-orders/${part?.id}/refunds`, { amount, reason: "A chip in the glaze" })
  return part!
}
