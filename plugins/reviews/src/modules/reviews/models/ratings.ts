import { model } from "@medusajs/framework/utils"

/** Published reviews by their stars. `count` and `average` are columns that PostgreSQL derives from them. */
const stars = {
  count_1: model.number().default(0),
  count_2: model.number().default(0),
  count_3: model.number().default(0),
  count_4: model.number().default(0),
  count_5: model.number().default(0),
  count: model.number(),
  /** Rounded to two decimals; null without reviews. */
  average: model.float().nullable(),
  /** Grows with every change, so that a reader can tell a newer answer from an older one. */
  version: model.number().default(1),
}

export const ProductRating = model.define("product_rating", {
  id: model.id({ prefix: "prat" }).primaryKey(),
  product_id: model.text().unique(),
  ...stars,
})

export const OwnerRating = model.define("owner_rating", {
  id: model.id({ prefix: "orat" }).primaryKey(),
  owner_id: model.text().unique(),
  ...stars,
})
