import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import ReviewsModule from "../modules/reviews"

/** `product.rating` in Query and in `GET /store/products?fields=+rating.average,+rating.count`, one statement for the whole page. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  { ...ReviewsModule.linkable.productRating.id, primaryKey: "product_id", alias: "rating" },
  { readOnly: true },
)
