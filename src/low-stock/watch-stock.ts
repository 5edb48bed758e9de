import { preferencesOf } from "@craftmart/artisans/workflows"
import { enqueueArtisanNotifications, enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { productStock } from "./product-stock"

interface Crossing {
  product_id: string
  artisan_id: string
  at: string
  title: string
  thumbnail: string | null
  pieces: string
  threshold: number
  artisan_name: string
  email: string
  notification_preferences: unknown
}

/** Writes the state down where it has changed, and answers those whose stock was fine before and is low now. */
const crossings = `
  with ${productStock},
  before as (select id, stock_state from artisan_product where product_id = any(:product_ids)),
  changed as (
    update artisan_product owned
    set stock_state = stock.state, stock_state_at = clock_timestamp()
    from stock, before
    where owned.id = stock.ownership_id and before.id = owned.id and owned.stock_state is distinct from stock.state
    returning owned.product_id, owned.artisan_id, owned.stock_state_at, before.stock_state as was, stock.*
  )
  select changed.product_id, changed.artisan_id, extract(epoch from changed.stock_state_at)::text as at, changed.title, changed.thumbnail,
    changed.pieces::text as pieces, changed.threshold, artisan.name as artisan_name, artisan.email, artisan.notification_preferences
  from changed
  join artisan on artisan.id = changed.artisan_id
  where changed.state = 'low' and changed.was = 'ok'`

function payloadOf({ product_id, title, thumbnail, pieces, threshold }: Crossing) {
  return { product_id, product_title: title, thumbnail, stock: Number(pieces), threshold }
}

/**
 * Looks at the stock of these products and tells their artisans of those that have just become low: once a crossing,
 * whoever looks and however often, since the rows stay locked from the look to the telling. What is low when it is seen
 * for the first time (the single piece that somebody lists) is no news.
 * @returns how many artisans were told of a product.
 */
export async function watchStock(knex: Knex, product_ids: string[]): Promise<number> {
  if (product_ids.length === 0)
    return 0
  return knex.transaction(async (trx) => {
    await trx("artisan_product").whereIn("product_id", product_ids).whereNull("deleted_at").orderBy("id").forUpdate().select("id")
    const { rows } = await trx.raw<{ rows: Crossing[] }>(crossings, { product_ids })
    await enqueueArtisanNotifications(trx, rows.map(crossing => ({
      key: `low_stock:${crossing.product_id}:${crossing.at}`,
      artisan_id: crossing.artisan_id,
      kind: "low_stock",
      payload: payloadOf(crossing),
    })))
    await enqueueSaleNotices(trx, rows.filter(({ notification_preferences }) => preferencesOf(notification_preferences).low_stock).map(crossing => ({
      key: `low_stock:${crossing.product_id}:${crossing.at}`,
      kind: "low_stock",
      recipient: crossing.email,
      order_id: null,
      artisan_id: crossing.artisan_id,
      payload: { ...payloadOf(crossing), artisan_name: crossing.artisan_name },
    })))
    return rows.length
  })
}
