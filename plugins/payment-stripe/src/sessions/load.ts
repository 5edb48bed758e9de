import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { STRIPE_PROVIDER } from "../stripe/provider-id"

/** A card payment and all that hangs on it in Medusa. */
export interface CardSession {
  id: string
  status: string
  /** Major units. */
  amount: string
  currency_code: string
  intent_id: string
  /** The cart that it pays for; null for a payment of an order that stands. */
  cart_id: string | null
  /** It was made for a cart, which may have let go of it. */
  was_of_cart: boolean
  /** The order that it pays for, once there is one; a cancelled one does not count. */
  order_id: string | null
  /** Its order was cancelled. */
  is_abandoned: boolean
  payment_id: string | null
  is_captured: boolean
  /** What was captured of it so far, or is being; major units. */
  captured: string
  is_canceled: boolean
  /** Another payment of the same cart stands. */
  is_paid_otherwise: boolean
  is_old: boolean
}

const select = `
  select session.id, session.status, session.raw_amount ->> 'value' as amount, session.currency_code, session.data ->> 'id' as intent_id,
    cart.cart_id, coalesce(owed.id, placed.id) as order_id, payment.id as payment_id,
    coalesce(owed.id, placed.id) is null and canceled.id is not null as is_abandoned,
    payment.captured_at is not null as is_captured, payment.canceled_at is not null as is_canceled,
    exists (select 1 from cart_payment_collection known where known.payment_collection_id = session.payment_collection_id) as was_of_cart,
    (
      select coalesce(sum((capture.raw_amount ->> 'value')::numeric), 0) from capture where capture.payment_id = payment.id and capture.deleted_at is null
    )::text as captured,
    exists (
      select 1 from payment other
      where other.payment_collection_id = session.payment_collection_id and other.payment_session_id <> session.id
        and other.canceled_at is null and other.deleted_at is null
        and (other.captured_at is not null or exists (select 1 from payment_session its_session where its_session.id = other.payment_session_id))
    ) as is_paid_otherwise,
    session.created_at < now() - interval '1 day' as is_old
  from payment_session session
  left join payment on payment.payment_session_id = session.id and payment.deleted_at is null
  left join cart_payment_collection cart on cart.payment_collection_id = session.payment_collection_id and cart.deleted_at is null
  left join order_payment_collection owing on owing.payment_collection_id = session.payment_collection_id and owing.deleted_at is null
  left join "order" owed on owed.id = owing.order_id and owed.status <> 'canceled' and owed.deleted_at is null
  left join "order" canceled on canceled.id = owing.order_id and canceled.status = 'canceled'
  left join order_cart becoming on becoming.cart_id = cart.cart_id and becoming.deleted_at is null
  left join "order" placed on placed.id = becoming.order_id and placed.status <> 'canceled' and placed.deleted_at is null
  where session.deleted_at is null and session.provider_id = '${STRIPE_PROVIDER}'`

/** The session of this id; undefined if it is not there or not Stripe's. */
export async function loadSession(knex: Knex, id: string): Promise<CardSession | undefined> {
  const { rows: [session] } = await knex.raw<{ rows: CardSession[] }>(`${select} and session.id = ?`, [id])
  return session
}

/** The sessions of a cart. */
export async function loadSessionsOfCart(knex: Knex, cart_id: string): Promise<CardSession[]> {
  const { rows } = await knex.raw<{ rows: CardSession[] }>(`${select} and cart.cart_id = ?`, [cart_id])
  return rows
}
