import ArtisansModule from "@craftmart/artisans/modules/artisans"
import { defineLink } from "@medusajs/framework/utils"

import ArtisanOrdersModule from "../modules/artisan-orders"

/** `artisan_order.artisan` in Query. */
export default defineLink(
  { linkable: ArtisanOrdersModule.linkable.artisanOrder, field: "artisan_id" },
  ArtisansModule.linkable.artisan,
  { readOnly: true },
)
