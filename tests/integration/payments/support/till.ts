import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { STRIPE_EVENT_RECEIVED } from "../../../../plugins/payment-stripe/src/types"
import { allCaptured, countOf, effectsOf } from "../../../support/orders/fetch-effects"
import type { Connection } from "../../../support/orders/fetch-effects"
import type { SignedIn } from "../../../support/marketplace/sign-ins"
import type { StripeSimulator } from "../../../support/stripe/simulator"
import type { SentEvent } from "../../../support/stripe/world"
import type { Api } from "../../../support/marketplace/api"
import { waitUntil } from "../../../support/marketplace/wait-until"

interface Setting { api: Api, container: MedusaContainer, connection: Connection, stripe: StripeSimulator, admin: SignedIn }

interface EventRow { id: string, type: string, status: string, outcome: string | null, attempts: number, last_error: string | null }

const money = `
  select count(distinct payment.id)::int payments, count(distinct capture.id)::int captures, sum(distinct capture.amount)::text captured,
    (select count(*)::int from artisan_order where order_id = :order_id and deleted_at is null) parts,
    (select count(*)::int from order_transaction where order_id = :order_id and deleted_at is null) transactions
  from order_payment_collection link
  join payment on payment.payment_collection_id = link.payment_collection_id
  left join capture on capture.payment_id = payment.id and capture.deleted_at is null
  where link.order_id = :order_id`

/** What a shop and its Stripe hold of a payment, and when they have come to rest. */
export class Till {
  constructor(private readonly setting: Setting) {}

  /** The event that Stripe wrote about a thing. */
  eventOf(id: string, type: string): SentEvent {
    const event = this.setting.stripe.world.events.find(sent => sent.data.object.id === id && sent.type === type)
    if (!event)
      throw new Error(`There is no ${type} of ${id}`)
    return event
  }

  /** The events that the shop has stored. */
  async rows(): Promise<EventRow[]> {
    const { rows } = await this.setting.connection.raw("select id, type, status, outcome, attempts, last_error from stripe_event order by created_at, id")
    return rows as unknown as EventRow[]
  }

  /** Waits until every stored event has been worked off, without the patience of its back-off. */
  async worked(): Promise<void> {
    const { connection, container } = this.setting
    await waitUntil(async () => {
      await connection.raw("update stripe_event set next_attempt_at = now() where status = 'waiting' and lease_id is null")
      const waiting = (await this.rows()).some(({ status }) => status === "waiting")
      if (waiting)
        await container.resolve(Modules.EVENT_BUS).emit({ name: STRIPE_EVENT_RECEIVED, data: {} })
      return !waiting
    }, 60_000)
  }

  /** Captured, and written down with the order, which core does last; whatever fails on the way is tried again. */
  private async paid(): Promise<void> {
    const { connection } = this.setting
    await waitUntil(async () => {
      await this.worked()
      const open = await countOf(connection, "payment", "captured_at is null and canceled_at is null")
      return open === 0 && await countOf(connection, "order_transaction") === await countOf(connection, "payment", "captured_at is not null")
    }, 60_000)
    await allCaptured(connection)
  }

  /** One order of the cart, paid, split between two and told of once. @returns its id */
  async expectOneOrder(cart_id: string, intent_id: string): Promise<string> {
    await this.paid()
    const { connection, api, admin, stripe } = this.setting
    const { rows: orders } = await connection.raw("select order_id from order_cart where cart_id = ? and deleted_at is null", [cart_id])
    expect(orders).toHaveLength(1)
    const order_id = orders[0]?.order_id as string
    const { rows: [row] } = await connection.raw(money, { order_id } as unknown as unknown[])
    const { data: { order } } = await api.get(`/admin/orders/${order_id}?fields=total`, admin)
    expect(row).toMatchObject({ payments: 1, captures: 1, parts: 2, transactions: 1 })
    expect(Number(row?.captured)).toBe(order.total)
    expect(stripe.world.intents.take(intent_id)).toMatchObject({ status: "succeeded", amount_received: Math.round(order.total * 100) })
    const { notices, notifications } = await effectsOf(connection, order_id)
    expect(notices.map(({ kind }) => kind)).toEqual(["artisan_sale", "artisan_sale", "order_confirmation"])
    expect(notifications).toHaveLength(2)
    return order_id
  }
}
