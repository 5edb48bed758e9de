import { model } from "@medusajs/framework/utils"

/** The one answer of the product's maker to a review. */
export const ReviewReply = model.define("review_reply", {
  id: model.id({ prefix: "revans" }).primaryKey(),
  review_id: model.text(),
  author_id: model.text(),
  content: model.text(),
}).indexes([{ on: ["review_id"], unique: true, where: "deleted_at IS NULL" }])
