import type Stripe from "stripe"

import type { ReceivedEvent } from "./store"

interface Origin { livemode: boolean, account?: string }

/** Whether an event is of this shop's own account and of the same mode, live or test, as its key. */
export function isOurs({ livemode, account }: Origin, apiKey: string): boolean {
  return livemode === /^[sr]k_live_/.test(apiKey) && !account
}

/** What is kept of an event: the names of things. What they are is read from Stripe later. */
export function toReceived({ id, type, created, data }: Stripe.Event): ReceivedEvent {
  const object = data.object as { id?: string, object: string, payment_intent?: string | { id: string } | null }
  const intent = object.object === "payment_intent" ? object.id : object.payment_intent
  return {
    id,
    type,
    object_id: object.id ?? "",
    payment_intent_id: (typeof intent === "object" ? intent?.id : intent) ?? null,
    occurred_at: new Date(created * 1000),
  }
}
