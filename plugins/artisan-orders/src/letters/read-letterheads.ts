import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { LoadedAddress } from "../orders/loaded-order"

/** What every mail about a part says at its top: whose order, whose part. */
export interface Letterhead {
  readonly id: string
  readonly order_id: string
  readonly display_id: number
  readonly currency_code: string
  readonly email: string | null
  readonly no_notification: boolean
  readonly buyer_name: string | null
  readonly shipping_address: LoadedAddress | null
  readonly artisan: { readonly id: string, readonly name: string, readonly handle: string, readonly email: string } | null
}

const letterheads = `
  select
    part.id, part.order_id, o.display_id, o.currency_code, o.email,
    coalesce(o.no_notification, false) as no_notification,
    nullif(concat_ws(' ', address.first_name, address.last_name), '') as buyer_name,
    case when address.id is not null then json_build_object(
      'first_name', address.first_name, 'last_name', address.last_name, 'company', address.company,
      'address_1', address.address_1, 'address_2', address.address_2, 'postal_code', address.postal_code,
      'city', address.city, 'province', address.province, 'country_code', address.country_code, 'phone', address.phone
    ) end as shipping_address,
    case when artisan.id is not null then json_build_object(
      'id', artisan.id, 'name', artisan.name, 'handle', artisan.handle, 'email', artisan.email
    ) end as artisan
  from artisan_order part
  join "order" o on o.id = part.order_id
  left join order_address address on address.id = o.shipping_address_id
  left join artisan on artisan.id = part.artisan_id
  where part.order_id = any(?) and part.deleted_at is null`

/** The letterheads of all parts of these orders by the part's id, in one statement. */
export async function readLetterheads(trx: Knex, order_ids: readonly string[]): Promise<Map<string, Letterhead>> {
  const { rows } = await trx.raw<{ rows: Letterhead[] }>(letterheads, [[...order_ids]])
  return new Map(rows.map(row => [row.id, row]))
}
