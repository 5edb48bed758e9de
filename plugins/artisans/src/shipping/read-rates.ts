import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ShippingRate, ShippingWish } from "./types"

const columns = ["artisan_id", "zone", "speed", "currency_code", "first_item", "additional_item", "free_above", "min_days", "max_days"]

/**
 * The rates of these artisans that can matter for the destination, and all of the house's (whether it has any
 * decides whether it delivers free). One statement, whatever the number of artisans.
 */
export async function readRates(
  knex: Knex,
  artisanIds: readonly string[],
  { country_code, currency_code }: Pick<ShippingWish, "country_code" | "currency_code">,
): Promise<ShippingRate[]> {
  return knex("artisan_shipping_rate as rate")
    .leftJoin("artisan_shipping_zone_country as held", join =>
      void join.on("held.zone_id", "rate.zone").andOnVal("held.country_code", country_code ?? "*"))
    .whereNull("rate.deleted_at")
    .where((scope) => {
      void scope.whereNull("rate.artisan_id").orWhere((own) => {
        void own.whereIn("rate.artisan_id", artisanIds).where("rate.currency_code", currency_code)
          .where(there => void there.whereIn("rate.zone", [country_code ?? "*", "*"]).orWhereNotNull("held.country_code"))
      })
    })
    .select<ShippingRate[]>(...columns.map(column => `rate.${column}`), knex.raw("held.country_code is not null as in_zone"))
}
