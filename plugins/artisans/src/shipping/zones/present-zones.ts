import type { Knex } from "@medusajs/framework/mikro-orm/knex"

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

/** One of them. */
export async function presentZone(knex: Knex, id: string): Promise<PresentedZone | undefined> {
  return (await presentZones(knex)).find(zone => zone.id === id)
}
