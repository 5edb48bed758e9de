import { defineLink } from "@medusajs/framework/utils"
import CartModule from "@medusajs/medusa/cart"

import ArtisansModule from "../modules/artisans"

/**
 * `items.artisan_product.artisan` of a cart. The way over `items.product` is one relation
 * too long: core's store routes follow three at most.
 */
export default defineLink(
  { linkable: CartModule.linkable.lineItem, field: "product_id" },
  { ...ArtisansModule.linkable.artisanProduct.id, primaryKey: "product_id" },
  { readOnly: true },
)
