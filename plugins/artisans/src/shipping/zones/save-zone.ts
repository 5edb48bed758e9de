import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { findZone, lockZones } from "./find-zone"
import { listCountries } from "./list-zones"
import type { ShippingZoneInput } from "./schema"

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

/**
 * Makes a zone, or changes one: from now on it holds these countries and no others. A country that was in another zone
 * leaves it, in the same transaction, so that it is never in two, nor in none on the way.
 * @returns the zone's id.
 */
export async function saveZone(trx: Knex.Transaction, { id, name, countries }: ShippingZoneInput & { id: string | null }): Promise<string> {
  await lockZones(trx)
  const zone_id = id === null ? generateEntityId(undefined, "shipzone") : (await findZone(trx, id)).id
  await refuseTakenName(trx, name, id)
  await refuseUnknownCountries(trx, countries)
  await trx("artisan_shipping_zone").insert({ id: zone_id, name }).onConflict("id").merge({ name, updated_at: trx.fn.now() })
  await trx("artisan_shipping_zone_country").where({ zone_id }).whereNotIn("country_code", countries).delete()
  if (countries.length > 0) {
    await trx("artisan_shipping_zone_country").insert(countries.map(country_code => ({ country_code, zone_id })))
      .onConflict("country_code").merge({ zone_id, updated_at: trx.fn.now() })
  }
  return zone_id
}
