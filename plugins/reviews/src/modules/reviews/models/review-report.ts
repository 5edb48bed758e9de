import { model } from "@medusajs/framework/utils"

/** Why somebody wants an administrator to look at a review; once a person. */
export const ReviewReport = model.define("review_report", {
  id: model.id({ prefix: "revrep" }).primaryKey(),
  review_id: model.text(),
  reporter_type: model.enum(["customer", "artisan"]),
  reporter_id: model.text(),
  reason: model.text(),
  /** When an administrator has decided about it. */
  settled_at: model.dateTime().nullable(),
}).indexes([{ on: ["review_id", "reporter_id"], unique: true, where: "deleted_at IS NULL" }])
