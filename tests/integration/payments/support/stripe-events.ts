import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { STRIPE_EVENT_RECEIVED } from "../../../../plugins/payment-stripe/src/types"
import { waitUntil } from "../../../support/marketplace/wait-until"
import type { Connection } from "../../../support/orders/fetch-effects"
import type { StripeSimulator } from "../../../support/stripe/simulator"
import type { SentEvent } from "../../../support/stripe/world"

interface Setting { readonly container: MedusaContainer, readonly connection: Connection, readonly stripe: StripeSimulator }

interface EventRow { id: string, type: string, status: string, outcome: string | null, attempts: number, last_error: string | null }

/** What Stripe wrote of a payment, and what the shop has stored of it. */
export class StripeEvents {
  constructor(private readonly setting: Setting) {}

  /** The event that Stripe wrote about a thing. */
  of(id: string, type: string): SentEvent {
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

  /** Sends what Stripe wrote about a thing, under another id if one is given, and waits until it is worked off. */
  async hear(id: string, type: string, changes: Partial<SentEvent> = {}): Promise<void> {
    expect(await this.setting.stripe.webhooks.send({ ...this.of(id, type), ...changes })).toBe(200)
    await this.worked()
  }
}
