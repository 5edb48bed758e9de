import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

const prefix = "shipzone_"

/**
 * Makes sure that the zones of these rates are there, and stay until the transaction ends: nobody removes one meanwhile.
 * @throws a 400 refusal that names the first rate whose zone is not.
 */
export async function requireZones(trx: Knex.Transaction, rates: readonly { zone: string }[]): Promise<void> {
  const wanted = new Set(rates.map(({ zone }) => zone).filter(zone => zone.startsWith(prefix)))
  if (wanted.size === 0)
    return
  const { rows } = await trx.raw<{ rows: { id: string }[] }>("select id from artisan_shipping_zone where id = any(?) order by id for key share", [[...wanted]])
  const index = rates.findIndex(({ zone }) => wanted.has(zone) && !rows.some(({ id }) => id === zone))
  if (index >= 0) {
    const field = `shipping_rates.${index}.zone`
    throw refuse({ status: 400, code: "validation_failed", message: `${field}: there is no such zone (any more).`, field })
  }
}
