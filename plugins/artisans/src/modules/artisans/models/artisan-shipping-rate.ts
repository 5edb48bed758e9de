import { model } from "@medusajs/framework/utils"

import { Artisan } from "./artisan"

/**
 * What an artisan charges to send a parcel to a zone at a speed, in one currency (major units).
 * A rate without an artisan is the house's, for products that belong to no artisan.
 */
export const ArtisanShippingRate = model.define("artisan_shipping_rate", {
  id: model.id({ prefix: "artrate" }).primaryKey(),
  /** ISO 3166-1 alpha-2 country in lower case, the id of a zone (`shipzone_…`), or `*` for everywhere else. */
  zone: model.text(),
  speed: model.enum(["standard", "express"]),
  currency_code: model.text(),
  first_item: model.bigNumber(),
  additional_item: model.bigNumber(),
  /** Goods worth at least this much travel free; null means never. */
  free_above: model.bigNumber().nullable(),
  min_days: model.number(),
  max_days: model.number(),
  artisan: model.belongsTo(() => Artisan, { mappedBy: "shipping_rates" }).nullable(),
}).indexes([
  { on: ["artisan_id", "zone", "speed", "currency_code"], unique: true },
  { on: ["zone"] },
  { on: ["zone", "speed", "currency_code"], name: "IDX_artisan_shipping_rate_house_unique", unique: true, where: "artisan_id IS NULL AND deleted_at IS NULL" },
])
