import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import ArtisansModule from "../modules/artisans"

/** `product.artisan_product.artisan` in Query, without a link table: ownership lives in `artisan_product`. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...ArtisansModule.linkable.artisanProduct.id, primaryKey: "product_id" },
  { readOnly: true },
)
