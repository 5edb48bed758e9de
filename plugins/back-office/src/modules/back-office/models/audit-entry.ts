import { model } from "@medusajs/framework/utils"

/**
 * Who did what to whom, and what it changed. Written before the deed and settled once after it, so that a crash in
 * between leaves a trace; a trigger of the table refuses every other change, and every deletion.
 */
export const AuditEntry = model.define("audit_entry", {
  id: model.id({ prefix: "audit" }).primaryKey(),
  actor_id: model.text(),
  /** The administrator's e-mail at that moment; the account may be gone one day. */
  actor_email: model.text().nullable(),
  /** `artisan.suspend`: one of `audit/audited-actions.ts`. */
  action: model.text(),
  subject_type: model.text(),
  subject_id: model.text(),
  /** What was sent with it, a reason for instance. */
  request: model.json(),
  before: model.json().nullable(),
  after: model.json().nullable(),
  /** HTTP status of the answer; null while the deed is under way, or when the process died in the middle of it. */
  status_code: model.number().nullable(),
  settled_at: model.dateTime().nullable(),
}).indexes([{ on: ["subject_id", "id"] }, { on: ["action", "id"] }, { on: ["actor_id", "id"] }])
