import { model } from "@medusajs/framework/utils"

/** A payment that its cardholder disputes at the bank, as Stripe last said. */
export const StripeDispute = model.define("stripe_dispute", {
  id: model.text().primaryKey(),
  order_id: model.text().nullable(),
  payment_id: model.text(),
  payment_intent_id: model.text(),
  /** In major units. */
  amount: model.bigNumber(),
  currency_code: model.text(),
  /** Stripe's word: `needs_response`, `under_review`, `won`, `lost`, `warning_…`. */
  status: model.text(),
  reason: model.text(),
  evidence_due_by: model.dateTime().nullable(),
  opened_at: model.dateTime(),
  closed_at: model.dateTime().nullable(),
}).indexes([{ on: ["order_id"] }])
