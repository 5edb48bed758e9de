import type Stripe from "stripe"

import type { Connection } from "../orders/fetch-effects"
import { refundedOf } from "./money"
import type { StripeSimulator } from "./simulator"

interface Booked { intent_id: string, order_id: string, captured: string, refunded: string }

const booked = `
  select session.data ->> 'id' as intent_id, o.id as order_id,
    (select coalesce(round(sum((raw_amount ->> 'value')::numeric) * 100), 0)::text from capture where payment_id = payment.id and deleted_at is null) as captured,
    (select coalesce(round(sum((raw_amount ->> 'value')::numeric) * 100), 0)::text from refund where payment_id = payment.id and deleted_at is null) as refunded
  from payment_session session
  join payment on payment.payment_session_id = session.id and payment.deleted_at is null and payment.canceled_at is null
  join order_payment_collection owed on owed.payment_collection_id = session.payment_collection_id and owed.deleted_at is null
  join "order" o on o.id = owed.order_id and o.status <> 'canceled' and o.deleted_at is null`

const doubled = `
  select cart_id as id from order_cart link join "order" o on o.id = link.order_id and o.status <> 'canceled'
  where link.deleted_at is null group by cart_id having count(*) > 1`

/** Core links an order to its cart after it has written it: what a process that died in between leaves is nobody's. */
const untold = `
  select o.id
  from "order" o
  left join sale_notice notice on notice.order_id = o.id and notice.kind in ('artisan_sale', 'order_confirmation') and notice.status = 'sent'
  where o.status <> 'canceled' and o.deleted_at is null
    and exists (select 1 from order_cart link where link.order_id = o.id and link.deleted_at is null)
  group by o.id
  having count(notice.id) filter (where notice.kind = 'order_confirmation') <> 1
    or count(notice.id) filter (where notice.kind = 'artisan_sale') <> (select count(*) from artisan_order part where part.order_id = o.id and part.artisan_id is not null)`

/** What is wrong with one payment, in euro cents. */
function wrongWith(intent: Stripe.PaymentIntent, refunded: number, order: Booked | undefined): string[] {
  const took = `${intent.amount_received} taken, ${refunded} given back, ${intent.status}`
  if (intent.amount_capturable > 0)
    return [`${intent.id} is still held (${order?.order_id ?? "no order"})`]
  if (!order)
    return intent.amount_received === refunded ? [] : [`${intent.id}: ${took}, and there is no order`]
  const agrees = Number(order.captured) === intent.amount_received && Number(order.refunded) === refunded
  return agrees ? [] : [`${intent.id}: ${took}; ${order.order_id} has ${order.captured} captured, ${order.refunded} refunded`]
}

/** Where Stripe and the shop do not say the same; nothing once all has come to rest. */
export async function disagreements(connection: Connection, { world }: StripeSimulator): Promise<string[]> {
  const { rows } = await connection.raw(booked)
  const orders = new Map((rows as unknown as Booked[]).map(row => [row.intent_id, row]))
  const money = [...world.intents.values()].flatMap((intent) => {
    return wrongWith(intent, refundedOf(world, intent.id), orders.get(intent.id))
  })
  const idsOf = async (sql: string) => (await connection.raw(sql)).rows.map(({ id }) => String(id))
  return [
    ...money,
    ...(await idsOf(doubled)).map(id => `${id} has become two orders`),
    ...(await idsOf(untold)).map(id => `${id} was not told of once`),
  ]
}
