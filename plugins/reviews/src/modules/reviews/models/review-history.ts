import { model } from "@medusajs/framework/utils"

/** Who did what to a review, and why. Only ever added to. */
export const ReviewHistory = model.define("review_history", {
  id: model.id({ prefix: "revhis" }).primaryKey(),
  review_id: model.text(),
  actor_type: model.enum(["customer", "artisan", "admin"]),
  actor_id: model.text(),
  action: model.enum(["created", "edited", "deleted", "published", "hidden", "reported", "replied", "reply_edited"]),
  /** A reason, where one was given. */
  note: model.text().nullable(),
  /** What an edit replaced. */
  before: model.json().nullable(),
}).indexes([{ on: ["review_id", "created_at"] }, { on: ["actor_id", "created_at"] }])
