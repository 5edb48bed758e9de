import type Stripe from "stripe"

import type { Event } from "./contract"
import { missing } from "./failure"
import { newId, now } from "./objects"

/** One kind of thing at Stripe. */
export class Collection<Thing extends { id: string }> extends Map<string, Thing> {
  constructor(private readonly what: string) {
    super()
  }

  add(thing: Thing): Thing {
    this.set(thing.id, thing)
    return thing
  }

  /** @throws Stripe's "No such …". */
  take(id: string): Thing {
    const thing = this.get(id)
    if (!thing)
      throw missing(this.what, id)
    return thing
  }

  where(isWanted: (thing: Thing) => boolean): Thing[] {
    return [...this.values()].filter(isWanted)
  }
}

export type EventType = Event["type"]
type ObjectOf<Type extends EventType> = Extract<Event, { type: Type }>["data"]["object"]

/** An event as it is sent; its object is what the thing was at that moment. */
export interface SentEvent {
  id: string
  object: "event"
  account?: string
  api_version: string
  created: number
  data: { object: { id: string, object: string } }
  livemode: boolean
  pending_webhooks: number
  request: { id: null, idempotency_key: null }
  type: EventType
}

/** All that is in one Stripe account. */
export class World {
  readonly intents = new Collection<Stripe.PaymentIntent>("payment_intent")
  readonly charges = new Collection<Stripe.Charge>("charge")
  readonly refunds = new Collection<Stripe.Refund>("refund")
  readonly customers = new Collection<Stripe.Customer>("customer")
  readonly methods = new Collection<Stripe.PaymentMethod>("PaymentMethod")
  readonly setups = new Collection<Stripe.SetupIntent>("setupintent")
  readonly disputes = new Collection<Stripe.Dispute>("dispute")
  readonly events: SentEvent[] = []
  /** Whether banks ask for 3-D Secure on a page of their own, not in a window over the shop. */
  banksRedirect = false
  /** The numbers of cards, by payment method. */
  readonly numbers = new Map<string, string>()
  /** Is told of every event; the webhooks listen here. */
  onEvent: (event: SentEvent) => void = () => undefined

  /** Something has happened: writes the event down, and tells of it. */
  emit<Type extends EventType>(type: Type, object: ObjectOf<Type>): SentEvent {
    const event: SentEvent = {
      id: newId("evt"),
      object: "event",
      api_version: "2024-04-10",
      created: now(),
      data: { object: structuredClone(object) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    }
    this.events.push(event)
    this.onEvent(event)
    return event
  }

  chargeOf(intent: Stripe.PaymentIntent): Stripe.Charge {
    return this.charges.take(intent.latest_charge as string)
  }
}
