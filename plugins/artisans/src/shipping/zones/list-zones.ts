import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ShippingZone } from "./schema"

/** All zones by their names, with their countries. One statement. */
export async function listZones(knex: Knex): Promise<ShippingZone[]> {
  return knex("artisan_shipping_zone as zone")
    .leftJoin("artisan_shipping_zone_country as held", "held.zone_id", "zone.id")
    .groupBy("zone.id")
    .orderByRaw("lower(zone.name), zone.id")
    .select<ShippingZone[]>("zone.id", "zone.name", knex.raw("coalesce(array_agg(held.country_code order by held.country_code) filter (where held.country_code is not null), '{}') as countries"))
}

/** How many artisans (and the house) have a rate for a zone, by its id. Closed ones do not count: they sell no more. */
export async function countRates(knex: Knex): Promise<Map<string, number>> {
  const counts = await knex("artisan_shipping_zone as zone")
    .join("artisan_shipping_rate as rate", "rate.zone", "zone.id")
    .leftJoin("artisan", "artisan.id", "rate.artisan_id")
    .whereNull("rate.deleted_at")
    .whereRaw("artisan.status is distinct from 'closed'")
    .groupBy("zone.id")
    .select<{ id: string, count: number }[]>("zone.id", knex.raw("count(distinct coalesce(rate.artisan_id, ''))::int as count"))
  return new Map(counts.map(({ id, count }) => [id, count]))
}

/** Every country that can be in a zone: those that Medusa knows. */
export async function listCountries(knex: Knex): Promise<string[]> {
  return knex("region_country").whereNull("deleted_at").orderBy("iso_2").pluck("iso_2")
}
