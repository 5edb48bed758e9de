import { model } from "@medusajs/framework/utils"

/** The least and the most that artisans may ask for a parcel in a currency; without a row there is no limit. */
export const ArtisanShippingLimit = model.define("artisan_shipping_limit", {
  currency_code: model.text().primaryKey(),
  /** `{first_item: {min, max}, additional_item: {min, max}}` in major units, as `shipping/limits/schema.ts` has it. */
  ranges: model.json(),
})
