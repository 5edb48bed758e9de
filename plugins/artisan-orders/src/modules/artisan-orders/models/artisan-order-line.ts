import { model } from "@medusajs/framework/utils"

import { ArtisanOrder } from "./artisan-order"

/** A line of the order in the one artisan order that it belongs to, with its exact share of the money. */
export const ArtisanOrderLine = model.define("artisan_order_line", {
  id: model.id({ prefix: "aoline" }).primaryKey(),
  line_item_id: model.text().unique(),
  product_id: model.text().nullable(),
  variant_id: model.text().nullable(),
  title: model.text(),
  variant_title: model.text().nullable(),
  thumbnail: model.text().nullable(),
  /** What the buyer wants to have on it, as it was written when the order was placed. */
  personalisation: model.text().nullable(),
  /** Buyers order whole pieces; a draft of an admin may be of a metre and a half. */
  quantity: model.float(),
  unit_price: model.bigNumber(),
  items_total: model.bigNumber(),
  tax_total: model.bigNumber(),
  discount_total: model.bigNumber(),
  total: model.bigNumber(),
  artisan_order: model.belongsTo(() => ArtisanOrder, { mappedBy: "lines" }),
})
