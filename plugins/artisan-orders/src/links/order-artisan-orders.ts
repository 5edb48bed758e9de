import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"

import ArtisanOrdersModule from "../modules/artisan-orders"

/** `order.artisan_orders` in Query: the parts of an order. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { linkable: { ...ArtisanOrdersModule.linkable.artisanOrder, primaryKey: "order_id" }, isList: true },
  { readOnly: true },
)
