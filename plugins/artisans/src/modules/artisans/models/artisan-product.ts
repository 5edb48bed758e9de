import { model } from "@medusajs/framework/utils"

import { Artisan } from "./artisan"

/** Ownership of a product. The unique key lets a product belong to one artisan at most. */
export const ArtisanProduct = model.define("artisan_product", {
  id: model.id({ prefix: "artprod" }).primaryKey(),
  product_id: model.text().unique(),
  /** Whether its stock was low when last looked at, so that the artisan is told once a crossing; null: never looked at. */
  stock_state: model.enum(["ok", "low"]).nullable(),
  stock_state_at: model.dateTime().nullable(),
  artisan: model.belongsTo(() => Artisan, { mappedBy: "products" }),
})
