import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"

import StripeModule from "../modules/stripe"

/** `order.stripe_disputes` in Query. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { linkable: { ...StripeModule.linkable.stripeDispute, primaryKey: "order_id" }, isList: true },
  { readOnly: true },
)
