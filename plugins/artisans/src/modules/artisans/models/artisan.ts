import { model } from "@medusajs/framework/utils"

import { ArtisanMember } from "./artisan-member"
import { ArtisanProduct } from "./artisan-product"
import { ArtisanShippingRate } from "./artisan-shipping-rate"

/** A seller: a shop with a name, a handle, a story and a place. */
export const Artisan = model.define("artisan", {
  id: model.id({ prefix: "art" }).primaryKey(),
  handle: model.text().unique(),
  name: model.text().searchable(),
  email: model.text(),
  status: model.enum(["pending", "active", "suspended", "closed"]).default("pending"),
  tagline: model.text().searchable().nullable(),
  story: model.text().nullable(),
  place: model.text().searchable().nullable(),
  country_code: model.text().nullable(),
  picture_url: model.text().nullable(),
  banner_url: model.text().nullable(),
  /** Basis points; null means the marketplace's default rate. */
  commission_bps: model.number().nullable(),
  suspension_reason: model.text().nullable(),
  /** IANA name; the days of the artisan's numbers and vacation are days there. */
  time_zone: model.text().default("UTC"),
  /** Null: not away, whatever the other two say. */
  vacation_since: model.dateTime().nullable(),
  /** The first day back, `YYYY-MM-DD` in the artisan's time zone; null means until further notice. */
  vacation_until: model.text().nullable(),
  vacation_note: model.text().nullable(),
  /** From how many pieces down a product is low on stock, unless it says so itself. */
  low_stock_threshold: model.number().default(2),
  /** Which notifications also come by mail; what is not named does. */
  notification_preferences: model.json().nullable(),
  metadata: model.json().nullable(),
  members: model.hasMany(() => ArtisanMember, { mappedBy: "artisan" }),
  products: model.hasMany(() => ArtisanProduct, { mappedBy: "artisan" }),
  shipping_rates: model.hasMany(() => ArtisanShippingRate, { mappedBy: "artisan" }),
}).indexes([{ on: ["status"] }]).cascades({ delete: ["members", "products", "shipping_rates"] })
