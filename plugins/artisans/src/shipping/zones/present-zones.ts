import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { noSuchZone } from "./find-zone"
import { countRates, listZones } from "./list-zones"
import type { ShippingZone } from "./schema"

/** A zone as administrators see it, with how many artisans have rates for it. */
export type PresentedZone = ShippingZone & { artisan_count: number }

/** All zones by their names. Two statements. */
export async function presentZones(knex: Knex): Promise<PresentedZone[]> {
  const zones = await listZones(knex)
  const counts = await countRates(knex)
  return zones.map(zone => ({ ...zone, artisan_count: counts.get(zone.id) ?? 0 }))
}

/** One of them. @throws 404 `shipping_zone_not_found` when another administrator has removed it meanwhile. */
export async function presentZone(knex: Knex, id: string): Promise<PresentedZone> {
  const zone = (await presentZones(knex)).find(zone => zone.id === id)
  if (!zone)
    throw noSuchZone()
  return zone
}
