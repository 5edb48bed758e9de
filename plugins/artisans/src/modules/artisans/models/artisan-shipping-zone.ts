import { model } from "@medusajs/framework/utils"

import { ArtisanShippingZoneCountry } from "./artisan-shipping-zone-country"

/** Countries that an artisan may have one rate for; administrators say which. */
export const ArtisanShippingZone = model.define("artisan_shipping_zone", {
  id: model.id({ prefix: "shipzone" }).primaryKey(),
  name: model.text(),
  countries: model.hasMany(() => ArtisanShippingZoneCountry, { mappedBy: "zone" }),
}).cascades({ delete: ["countries"] })
