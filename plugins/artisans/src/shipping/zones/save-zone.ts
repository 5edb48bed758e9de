import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { findZone, lockZones } from "./find-zone"
import { listCountries } from "./list-zones"
import type { ShippingZoneChange, ShippingZoneInput } from "./schema"

async function refuseTakenName(trx: Knex.Transaction, name: string, id: string | null): Promise<void> {
  const others = await trx("artisan_shipping_zone").whereRaw("lower(name) = lower(?)", [name]).whereNot({ id: id ?? "" })
  if (others.length > 0)
    throw refuse({ status: 409, code: "shipping_zone_name_taken", message: `There is a zone called ${name} already.`, field: "name" })
}

async function refuseUnknownCountries(trx: Knex.Transaction, countries: readonly string[]): Promise<void> {
  const known = new Set(await listCountries(trx))
  const index = countries.findIndex(code => !known.has(code))
  if (index >= 0) {
    const field = `countries.${index}`
    throw refuse({ status: 400, code: "validation_failed", message: `${field}: there is no such country.`, field })
  }
}

/** A new zone, whole, or what changes of one that is there. */
export type SavedZone = ShippingZoneInput & { id: null } | ShippingZoneChange & { id: string }

/** A country that was in another zone leaves it, in the same transaction: it is never in two, nor in none on the way. */
async function setCountries(trx: Knex.Transaction, zone_id: string, countries: readonly string[]): Promise<void> {
  await refuseUnknownCountries(trx, countries)
  await trx("artisan_shipping_zone_country").where({ zone_id }).whereNotIn("country_code", countries).delete()
  if (countries.length > 0) {
    await trx("artisan_shipping_zone_country").insert(countries.map(country_code => ({ country_code, zone_id })))
      .onConflict("country_code").merge({ zone_id, updated_at: trx.fn.now() })
  }
}

/**
 * Makes a zone, or changes one: if countries are given, it holds these from now on and no others.
 * @returns the zone's id.
 */
export async function saveZone(trx: Knex.Transaction, zone: SavedZone): Promise<string> {
  await lockZones(trx)
  const id = zone.id === null ? generateEntityId(undefined, "shipzone") : (await findZone(trx, zone.id)).id
  if (zone.name !== undefined) {
    await refuseTakenName(trx, zone.name, zone.id)
    await trx("artisan_shipping_zone").insert({ id, name: zone.name }).onConflict("id").merge({ name: zone.name, updated_at: trx.fn.now() })
  }
  if (zone.countries !== undefined)
    await setCountries(trx, id, zone.countries)
  return id
}
