import { model } from "@medusajs/framework/utils"

import { Artisan } from "./artisan"

/** Ownership of a product. The unique key lets a product belong to one artisan at most. */
export const ArtisanProduct = model.define("artisan_product", {
  id: model.id({ prefix: "artprod" }).primaryKey(),
  product_id: model.text().unique(),
  artisan: model.belongsTo(() => Artisan, { mappedBy: "products" }),
})
