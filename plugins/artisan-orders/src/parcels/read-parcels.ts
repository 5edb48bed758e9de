import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A parcel of a part, as core's fulfilment has it; the things of other parts in it are left out. */
export interface Parcel {
  readonly id: string
  readonly artisan_order_id: string
  readonly carrier: string | null
  readonly tracking_number: string | null
  readonly tracking_url: string | null
  readonly shipped_at: Date | null
  readonly delivered_at: Date | null
  readonly canceled_at: Date | null
  /** Whether core's admin was told not to write to the buyer. */
  readonly is_quiet: boolean
  readonly items: readonly { line_item_id: string, title: string, variant_title: string | null, thumbnail: string | null, quantity: number }[]
}

/**
 * Fulfilments count in inventory items: three of a kit of two are six, and each thing of the kit has its own row. The
 * admin panel writes "#" for an address that it does not know.
 */
const parcels = `
  select
    f.id, line.artisan_order_id, f.metadata->>'carrier' as carrier,
    nullif(label.tracking_number, '') as tracking_number,
    case when label.tracking_url ~* '^https{0,1}://' then label.tracking_url end as tracking_url,
    f.shipped_at, f.delivered_at, f.canceled_at,
    coalesce(f.metadata->>'no_notification' = 'true', false) as is_quiet,
    json_agg(json_build_object(
      'line_item_id', line.line_item_id, 'title', line.title, 'variant_title', line.variant_title,
      'thumbnail', line.thumbnail, 'quantity', item.quantity
    ) order by line.id) as items
  from artisan_order_line line
  join lateral (
    select sent.fulfillment_id, min(sent.quantity / coalesce(nullif(kit.required_quantity, 0), 1)) as quantity
    from fulfillment_item sent
    left join product_variant_inventory_item kit
      on kit.variant_id = line.variant_id and kit.inventory_item_id = sent.inventory_item_id and kit.deleted_at is null
    where sent.line_item_id = line.line_item_id and sent.deleted_at is null
    group by sent.fulfillment_id
  ) item on true
  join fulfillment f on f.id = item.fulfillment_id and f.deleted_at is null
  left join lateral (
    select tracking_number, tracking_url from fulfillment_label where fulfillment_id = f.id and deleted_at is null order by id limit 1
  ) label on true
  where line.artisan_order_id = any(?) and line.deleted_at is null
  group by f.id, line.artisan_order_id, label.tracking_number, label.tracking_url
  order by f.id`

/** The parcels of parts, oldest first, in one statement. */
export async function readParcels(knex: Knex, artisan_order_ids: readonly string[]): Promise<Parcel[]> {
  if (artisan_order_ids.length === 0)
    return []
  const { rows } = await knex.raw<{ rows: Parcel[] }>(parcels, [[...artisan_order_ids]])
  return rows
}
