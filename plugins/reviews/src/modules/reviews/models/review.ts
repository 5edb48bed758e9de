import { model } from "@medusajs/framework/utils"

/**
 * What a buyer says of a product: one for each customer and product, and one for each order and product.
 * The ratings follow this table by a trigger, whoever writes to it.
 */
export const Review = model.define("review", {
  id: model.id({ prefix: "rev" }).primaryKey(),
  product_id: model.text(),
  customer_id: model.text(),
  /** The purchase that the review rests on. */
  order_id: model.text(),
  line_item_id: model.text(),
  /** Who the product is from, in a shop that has such people; see the option `marketplace`. */
  owner_id: model.text().nullable(),
  status: model.enum(["published", "waiting", "hidden"]),
  rating: model.number(),
  title: model.text().nullable(),
  content: model.text(),
  customer_name: model.text().nullable(),
  hidden_reason: model.text().nullable(),
  helpful_count: model.number().default(0),
  open_reports: model.number().default(0),
  /** When it was published first; whoever is told of new reviews is told then, and once. */
  published_at: model.dateTime().nullable(),
  edited_at: model.dateTime().nullable(),
}).indexes([
  { on: ["product_id", "customer_id"], unique: true, where: "deleted_at IS NULL" },
  { on: ["order_id", "product_id"], unique: true, where: "deleted_at IS NULL" },
  { on: ["customer_id"] },
  { on: ["status", "created_at"] },
  { on: ["owner_id", "created_at"] },
])
