import { model } from "@medusajs/framework/utils"

/**
 * Every webhook that was verified, once: the key is Stripe's own. It names the object that changed; what the object is
 * now is read from Stripe when the row is worked on, for events come late, twice and in any order.
 */
export const StripeEvent = model.define("stripe_event", {
  id: model.text().primaryKey(),
  type: model.text(),
  object_id: model.text(),
  /** The payment that it is about, where the object says so. */
  payment_intent_id: model.text().nullable(),
  status: model.enum(["waiting", "done", "parked"]).default("waiting"),
  /** In words, what came of it. */
  outcome: model.text().nullable(),
  attempts: model.number().default(0),
  /** When a worker may take it: after the back-off, or when the lease of a worker that never came back ends. */
  next_attempt_at: model.dateTime(),
  /** The claim that holds the row; only that one may settle it. */
  lease_id: model.text().nullable(),
  last_error: model.text().nullable(),
  /** When it happened at Stripe. */
  occurred_at: model.dateTime(),
}).indexes([
  { name: "IDX_stripe_event_due", on: ["next_attempt_at"], where: "status <> 'done'" },
  { on: ["payment_intent_id"] },
])
