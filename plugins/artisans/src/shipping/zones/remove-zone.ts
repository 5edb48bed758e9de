import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { findZone, lockZones } from "./find-zone"

const NAMED = 5

/** Whose rates name the zone: artisans who may still sell, and the house. */
async function usersOf(trx: Knex.Transaction, zone: string): Promise<string[]> {
  const users = await trx("artisan_shipping_rate as rate")
    .leftJoin("artisan", "artisan.id", "rate.artisan_id")
    .where("rate.zone", zone)
    .whereNull("rate.deleted_at")
    .whereRaw("artisan.status is distinct from 'closed'")
    .distinct<{ id: string | null, name: string | null }[]>("artisan.id", "artisan.name")
  return users.map(({ name }) => name ?? "the marketplace itself").sort()
}

/**
 * Removes a zone; its countries are everywhere else then.
 * @throws 409 `shipping_zone_in_use` while somebody has a rate for it, which would count nowhere any more.
 */
export async function removeZone(trx: Knex.Transaction, id: string): Promise<void> {
  await lockZones(trx)
  const { name } = await findZone(trx, id)
  const users = await usersOf(trx, id)
  if (users.length > 0) {
    const named = users.slice(0, NAMED).join(", ") + (users.length > NAMED ? ` and ${users.length - NAMED} more` : "")
    throw refuse({
      status: 409,
      code: "shipping_zone_in_use",
      message: `There are rates for ${name}, which would count nowhere any more (${named}). `
        + "They have to be removed first; until then you can take the zone's countries out of it.",
    })
  }
  await trx("artisan_shipping_rate").where({ zone: id }).delete()
  await trx("artisan_shipping_zone").where({ id }).delete()
}
