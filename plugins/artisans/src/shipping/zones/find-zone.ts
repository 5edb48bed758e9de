import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Lets one administrator after the other change zones: what a change was checked against still holds when it is written. */
export async function lockZones(trx: Knex.Transaction): Promise<void> {
  await trx.raw("select pg_advisory_xact_lock(hashtext('artisan_shipping_zone'))")
}

export function noSuchZone() {
  return refuse({ status: 404, code: "shipping_zone_not_found", message: "There is no such zone." })
}

/** A zone, held until the transaction ends. @throws 404 `shipping_zone_not_found`. */
export async function findZone(trx: Knex.Transaction, id: string): Promise<{ id: string, name: string }> {
  const zone = /^shipzone_\w{1,60}$/.test(id)
    ? await trx("artisan_shipping_zone").where({ id }).forUpdate().first<{ id: string, name: string } | undefined>("id", "name")
    : undefined
  if (!zone)
    throw noSuchZone()
  return zone
}
