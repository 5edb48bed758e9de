import { model } from "@medusajs/framework/utils"

/**
 * The outbox: one row an e-mail that must leave. `key` makes it once; the row is the truth,
 * events only wake the worker. `payload` is a snapshot of all that the mail says.
 */
export const SaleNotice = model.define("sale_notice", {
  id: model.id({ prefix: "snot" }).primaryKey(),
  key: model.text().unique(),
  /** One of the kinds of `types/notices.ts`; text, so that a new kind needs no migration. */
  kind: model.text(),
  recipient: model.text().searchable(),
  order_id: model.text().nullable(),
  artisan_id: model.text().nullable(),
  payload: model.json(),
  status: model.enum(["waiting", "sent", "parked"]).default("waiting"),
  attempts: model.number().default(0),
  /** When a worker may take it: after the back-off, or when the lease of a worker that never came back ends. */
  next_attempt_at: model.dateTime(),
  /** The claim that holds the row; only that one may settle it. */
  lease_id: model.text().nullable(),
  last_error: model.text().nullable(),
  provider_message_id: model.text().nullable(),
  sent_at: model.dateTime().nullable(),
}).indexes([
  { on: ["next_attempt_at"], where: "status = 'waiting'" },
  { on: ["order_id"] },
  { on: ["status", "created_at"] },
])
