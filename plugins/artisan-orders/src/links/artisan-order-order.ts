import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"

import ArtisanOrdersModule from "../modules/artisan-orders"

/** `artisan_order.order` in Query: the order that it is a part of. */
export default defineLink(
  { linkable: ArtisanOrdersModule.linkable.artisanOrder, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true },
)
