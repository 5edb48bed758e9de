import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ShippingRate, ShippingWish } from "./types"

/**
 * The rates of these artisans that can matter for the destination, and all of the house's (whether it has any
 * decides whether it delivers free). One statement, whatever the number of artisans.
 */
export async function readRates(
  knex: Knex,
  artisanIds: readonly string[],
  { country_code, currency_code }: Pick<ShippingWish, "country_code" | "currency_code">,
): Promise<ShippingRate[]> {
  return knex<ShippingRate & { deleted_at: Date | null }>("artisan_shipping_rate")
    .select("artisan_id", "zone", "speed", "currency_code", "first_item", "additional_item", "free_above", "min_days", "max_days")
    .whereNull("deleted_at")
    .where((scope) => {
      void scope.whereNull("artisan_id").orWhere((own) => {
        void own.whereIn("artisan_id", artisanIds).whereIn("zone", [country_code ?? "*", "*"]).where({ currency_code })
      })
    })
}
