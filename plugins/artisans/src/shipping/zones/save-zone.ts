import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { findZone, lockZones } from "./find-zone"
import { listCountries } from "./list-zones"
import type { ShippingZoneChange, ShippingZoneInput } from "./schema"

/** The panel and the artisan's form show all of them at once. */
const MOST_ZONES = 100

async function refuseTakenName(trx: Knex.Transaction, name: string, id: string | null): Promise<void> {
  const others = await trx("artisan_shipping_zone").whereRaw("lower(name) = lower(?)", [name]).whereNot({ id: id ?? "" })
  if (others.length > 0)
    throw refuse({ status: 409, code: "shipping_zone_name_taken", message: `There is a zone called ${name} already.`, field: "name" })
}

async function refuseTooMany(trx: Knex.Transaction): Promise<void> {
  const [zones] = await trx("artisan_shipping_zone").count<{ count: string }[]>("id")
  if (Number(zones?.count) >= MOST_ZONES)
    throw refuse({ status: 409, code: "too_many_shipping_zones", message: `There are ${MOST_ZONES} zones already, which is the most.` })
}

async function refuseUnknownCountries(trx: Knex.Transaction, field: "countries" | "put_in", countries: readonly string[]): Promise<void> {
  const known = new Set(await listCountries(trx))
  const index = countries.findIndex(code => !known.has(code))
  if (index >= 0)
    throw refuse({ status: 400, code: "validation_failed", message: `${field}.${index}: there is no such country.`, field: `${field}.${index}` })
}

/** A country that was in another zone leaves it, in the same statement: it is never in two, nor in none on the way. */
async function putIn(trx: Knex.Transaction, zone_id: string, countries: readonly string[]): Promise<void> {
  if (countries.length > 0) {
    await trx("artisan_shipping_zone_country").insert(countries.map(country_code => ({ country_code, zone_id })))
      .onConflict("country_code").merge({ zone_id, updated_at: trx.fn.now() })
  }
}

async function makeZone(trx: Knex.Transaction, { name, countries }: ShippingZoneInput): Promise<string> {
  const id = generateEntityId(undefined, "shipzone")
  await refuseTooMany(trx)
  await refuseTakenName(trx, name, null)
  await refuseUnknownCountries(trx, "countries", countries)
  await trx("artisan_shipping_zone").insert({ id, name })
  await putIn(trx, id, countries)
  return id
}

async function changeZone(trx: Knex.Transaction, { id, name, put_in, take_out }: ShippingZoneChange & { id: string }): Promise<string> {
  await findZone(trx, id)
  if (name !== undefined) {
    await refuseTakenName(trx, name, id)
    await trx("artisan_shipping_zone").where({ id }).update({ name, updated_at: trx.fn.now() })
  }
  await refuseUnknownCountries(trx, "put_in", put_in)
  await trx("artisan_shipping_zone_country").where({ zone_id: id }).whereIn("country_code", take_out).delete()
  await putIn(trx, id, put_in)
  return id
}

/** A new zone, whole, or what changes of one that is there. */
export type SavedZone = ShippingZoneInput & { id: null } | ShippingZoneChange & { id: string }

/**
 * Makes a zone, or changes of one what is named.
 * @returns the zone's id.
 */
export async function saveZone(trx: Knex.Transaction, zone: SavedZone): Promise<string> {
  await lockZones(trx)
  return zone.id === null ? makeZone(trx, zone) : changeZone(trx, zone)
}
