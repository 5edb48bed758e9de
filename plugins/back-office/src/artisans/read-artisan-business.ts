import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export interface CurrencySales { currency_code: string, orders: number, sales: number, commission: number }
export interface OpenOrder { id: string, order_id: string, display_id: number, status: string, total: number, currency_code: string, created_at: Date }

/** Parts that the artisan still has to send. */
const isOpen = "part.status in ('pending', 'partially_shipped') and part.deleted_at is null"

/** What the artisan has sold in all, by currency, less what was paid back. Major units; cancelled parts do not count. */
export async function readSales(knex: Knex, artisan_id: string): Promise<CurrencySales[]> {
  const { rows } = await knex.raw<{ rows: CurrencySales[] }>(`
    select part.currency_code, count(*)::int as orders, sum(part.total - coalesce(returned.amount, 0))::float8 as sales,
      sum(part.commission_total - coalesce(returned.commission, 0))::float8 as commission
    from artisan_order part
    left join (
      select refund.artisan_order_id, sum(refund.amount) as amount, sum(refund.commission_reversed) as commission
      from artisan_order_refund refund
      join artisan_order its on its.id = refund.artisan_order_id and its.artisan_id = :artisan_id
      where refund.status = 'succeeded' and refund.deleted_at is null
      group by 1
    ) returned on returned.artisan_order_id = part.id
    where part.artisan_id = :artisan_id and part.status <> 'canceled' and part.deleted_at is null
    group by 1 order by 2 desc, 1`, { artisan_id })
  return rows
}

/** The oldest of the parts that wait to be sent, and how many there are. */
export async function readOpenOrders(knex: Knex, artisan_id: string, limit: number): Promise<{ open_orders: OpenOrder[], open_count: number }> {
  const { rows } = await knex.raw<{ rows: (OpenOrder & { open_count: number })[] }>(`
    select part.id, part.order_id, o.display_id, part.status, part.total::float8, part.currency_code, part.created_at, (count(*) over ())::int as open_count
    from artisan_order part join "order" o on o.id = part.order_id
    where part.artisan_id = ? and ${isOpen}
    order by part.id limit ?`, [artisan_id, limit])
  return { open_orders: rows.map(({ open_count: _, ...order }) => order), open_count: rows[0]?.open_count ?? 0 }
}
