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
  metadata: model.json().nullable(),
  members: model.hasMany(() => ArtisanMember, { mappedBy: "artisan" }),
  products: model.hasMany(() => ArtisanProduct, { mappedBy: "artisan" }),
  shipping_rates: model.hasMany(() => ArtisanShippingRate, { mappedBy: "artisan" }),
}).indexes([{ on: ["status"] }]).cascades({ delete: ["members", "products", "shipping_rates"] })
