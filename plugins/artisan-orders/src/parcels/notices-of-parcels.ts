import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { SaleNoticeInput } from "@craftmart/sale-notices/types"

import { readLetterheads } from "../letters/read-letterheads"
import { isOnItsWay } from "./present-parcel"
import { readParcels } from "./read-parcels"

/**
 * The mails about parcels on their way, one a parcel and part. Core's admin may ask for silence, with the parcel or with
 * the order; nobody is told of parcels that left before the shop could tell.
 */
export async function noticesOfParcels(trx: Knex, order_ids: readonly string[]): Promise<SaleNoticeInput[]> {
  const letterheads = await readLetterheads(trx, order_ids)
  const parcels = await readParcels(trx, [...letterheads.keys()])
  const since = await tellingSince(trx)
  return parcels.flatMap((parcel) => {
    const part = letterheads.get(parcel.artisan_order_id)
    if (!part || part.no_notification || parcel.is_quiet || !isOnItsWay(parcel) || (parcel.shipped_at ?? parcel.delivered_at ?? since) < since)
      return []
    return [{
      key: `parcel_sent:${parcel.id}:${part.id}`,
      kind: "parcel_sent" as const,
      recipient: part.email,
      order_id: part.order_id,
      artisan_id: part.artisan?.id ?? null,
      payload: {
        order_id: part.order_id,
        display_id: part.display_id,
        buyer_name: part.buyer_name,
        artisan_name: part.artisan?.name ?? null,
        shipping_address: part.shipping_address,
        carrier: parcel.carrier,
        tracking_number: parcel.tracking_number,
        tracking_url: parcel.tracking_url,
        items: parcel.items.map(({ title, variant_title, quantity }) => ({ title, variant_title, quantity: Number(quantity) })),
      },
    }]
  })
}

/** When this shop learned to tell: its migration, or the beginning of time where nobody keeps a record of migrations. */
async function tellingSince(trx: Knex): Promise<Date> {
  const { rows: [row] } = await trx.raw<{ rows: { since: Date | null }[] }>(
    "select min(executed_at) as since from mikro_orm_migrations where name = 'Migration20261125231025'",
  )
  return row?.since ?? new Date(0)
}
