import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"

import { noticesOfParcels } from "../parcels/notices-of-parcels"
import { readProgress } from "./read-progress"
import { statusOf } from "./status-of"

/**
 * Brings the status of the parts of these orders into line with core's fulfilments, whoever made them, and tells the
 * buyer of each parcel that has left, once. In the caller's transaction; the number of statements does not grow.
 * @returns whether there is a mail to send.
 */
export async function followOrders(trx: Knex, order_ids: readonly string[]): Promise<boolean> {
  // In the order of ids, so that two who follow the same orders do not wait for each other crosswise.
  await trx("artisan_order").whereIn("order_id", order_ids).whereNull("deleted_at").orderBy("id").forUpdate().select("id")
  const parts = (await readProgress(trx, order_ids)).map(part => ({ id: part.id, status: statusOf(part.lines, part.is_canceled) }))
  // Also those that stay as they are: by the time of it the reconciler knows what has been followed.
  await trx.raw(
    `update artisan_order part set status = followed.status, updated_at = now()
     from json_to_recordset(?::json) as followed(id text, status text) where part.id = followed.id`,
    [JSON.stringify(parts)],
  )
  const enqueued = await enqueueSaleNotices(trx, await noticesOfParcels(trx, order_ids))
  return enqueued.length > 0
}
