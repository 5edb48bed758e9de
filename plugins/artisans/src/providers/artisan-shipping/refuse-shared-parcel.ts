import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { refuse } from "../../errors/refuse"

type Sender = { artisan_id: string | null, name: string | null }

/**
 * The admin's dialog offers all lines of an order in one parcel; things of two artisans lie in two workshops.
 * @throws a 400 refusal that names the artisans.
 */
export async function refuseSharedParcel(knex: Knex, lineItemIds: readonly string[]): Promise<void> {
  const senders: Sender[] = await knex("order_line_item")
    .leftJoin("artisan_product", join => join
      .on("artisan_product.product_id", "order_line_item.product_id")
      .onNull("artisan_product.deleted_at"))
    .leftJoin("artisan", "artisan.id", "artisan_product.artisan_id")
    .whereIn("order_line_item.id", lineItemIds)
    .distinct("artisan.id as artisan_id", "artisan.name")
    .orderBy("artisan.name")
  if (senders.length < 2)
    return
  const names = senders.map(sender => sender.name ?? "the marketplace itself").join(", ")
  throw refuse({
    status: 400,
    code: "parcel_of_many_artisans",
    message: `This parcel holds things of ${names}. Each of them sends a parcel of their own: create one fulfillment for each.`,
    field: "items",
  })
}
