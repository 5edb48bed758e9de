/** What an artisan's numbers cost with many orders: they are read by days, so their time must not follow the orders. */
import { signIn } from "./sign-in.mjs"
import { times } from "./statistics.mjs"

/** A year of orders of one artisan, ten to fifty euros each, over fifty products, written by SQL. */
const fill = `
  with placed as (
    insert into artisan_order (id, order_id, artisan_id, status, currency_code, items_total, shipping_total, tax_total, discount_total, total,
      commission_bps, commission_total, raw_items_total, raw_shipping_total, raw_tax_total, raw_discount_total, raw_total, raw_commission_total, created_at)
    select 'aord_bench_' || n, 'order_bench_' || n, $1, 'delivered', 'eur', 10 + n % 40, 0, 0, 0, 10 + n % 40,
      1000, (10 + n % 40) / 10.0, zero, zero, zero, zero, zero, zero, now() - n * interval '1 year' / $2
    from generate_series($3::int, $4::int) n, (select '{"value": "0", "precision": 20}'::jsonb as zero) nothing
    returning id, total, raw_total, created_at
  )
  insert into artisan_order_line (id, line_item_id, product_id, title, quantity, unit_price, items_total, tax_total, discount_total, total,
    artisan_order_id, raw_unit_price, raw_items_total, raw_tax_total, raw_discount_total, raw_total)
  select 'aoline_' || id, 'ordli_' || id, 'prod_bench_' || abs(hashtext(id)) % 50, 'Bowl', 1, total, total, 0, 0, total,
    id, raw_total, raw_total, raw_total, raw_total, raw_total
  from placed`

/**
 * The numbers of a year with 1,000 and then with 100,000 orders: the first look (which brings the days up to date), the
 * looks after it, and one after a new sale. Milliseconds.
 */
export async function measureStats({ database, backendUrl, email, password }) {
  const { headers, artisan } = await signIn(backendUrl, email, password)
  const look = async () => {
    const answer = await fetch(`${backendUrl}/artisan/stats?from=${dayBefore(364)}&to=${dayBefore(0)}&currency_code=eur`, { headers })
    const stats = await answer.json()
    if (!answer.ok)
      throw new Error(stats.message)
    return stats
  }
  const rows = []
  let from = 1
  for (const orders of [1000, 100_000]) {
    await database.query(fill, [artisan.id, orders, from, orders])
    const began = performance.now()
    await look()
    const first = performance.now() - began
    const usual = await times(look)
    await database.query("update artisan_order set total = total + 1 where id = $1", [`aord_bench_${orders / 2}`])
    const again = performance.now()
    await look()
    rows.push({ orders, first, ...usual, afterSale: performance.now() - again })
    from = orders + 1
  }
  return rows
}

function dayBefore(days) {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
