import { model } from "@medusajs/framework/utils"

/** "Helpful", said by a customer of somebody else's review, once. */
export const ReviewVote = model.define("review_vote", {
  id: model.id({ prefix: "revvote" }).primaryKey(),
  review_id: model.text(),
  customer_id: model.text(),
}).indexes([
  { on: ["review_id", "customer_id"], unique: true, where: "deleted_at IS NULL" },
  { on: ["customer_id"] },
])
