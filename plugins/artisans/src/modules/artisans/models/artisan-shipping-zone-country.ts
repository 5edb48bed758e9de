import { model } from "@medusajs/framework/utils"

import { ArtisanShippingZone } from "./artisan-shipping-zone"

/** The zone that a country is in: its key is the country, so it is in one at most. */
export const ArtisanShippingZoneCountry = model.define("artisan_shipping_zone_country", {
  /** ISO 3166-1 alpha-2 in lower case. */
  country_code: model.text().primaryKey(),
  zone: model.belongsTo(() => ArtisanShippingZone, { mappedBy: "countries" }),
})
