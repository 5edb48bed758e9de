import { model } from "@medusajs/framework/utils"

/** A picture that a buyer has sent. Without a review it is swept away after a day. */
export const ReviewImage = model.define("review_image", {
  id: model.id({ prefix: "revimg" }).primaryKey(),
  review_id: model.text().nullable(),
  customer_id: model.text(),
  file_id: model.text(),
  url: model.text(),
  width: model.number(),
  height: model.number(),
  rank: model.number().default(0),
}).indexes([
  { on: ["review_id", "rank"] },
  { on: ["customer_id", "created_at"] },
  { on: ["updated_at"], name: "IDX_review_image_unused", where: "review_id IS NULL AND deleted_at IS NULL" },
])
