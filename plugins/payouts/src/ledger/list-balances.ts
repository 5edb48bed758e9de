import { likePattern } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What is owed to one owner in one currency; without an artisan it is the house's own. Major units. */
export interface Balance {
  readonly artisan: { readonly id: string, readonly name: string | null } | null
  readonly currency_code: string
  readonly amount: number
  readonly paid_out: number
  readonly last_entry_at: Date
}

interface BalanceRow { artisan_id: string | null, name: string | null, currency_code: string, amount: string, paid_out: string, last_entry_at: Date, count: string }

const sums = `
  select entry.artisan_id, entry.currency_code, sum(entry.amount) as amount,
    -coalesce(sum(entry.amount) filter (where entry.kind = 'payout'), 0) as paid_out, max(entry.created_at) as last_entry_at
  from ledger_entry entry
  where entry.deleted_at is null
  group by entry.artisan_id, entry.currency_code`

/** A page of what is owed to whom, the most first. One statement. */
export async function listBalances(knex: Knex, { q, limit, offset }: { q?: string, limit: number, offset: number }): Promise<{ balances: Balance[], count: number }> {
  const { rows } = await knex.raw<{ rows: BalanceRow[] }>(`
    select balance.*, artisan.name, count(*) over () as count
    from (${sums}) balance left join artisan on artisan.id = balance.artisan_id
    ${q === undefined ? "" : "where artisan.name ilike :q"}
    order by balance.amount desc, balance.artisan_id, balance.currency_code
    limit :limit offset :offset`, { limit, offset, ...q !== undefined && { q: likePattern(q) } })
  const balances = rows.map(({ artisan_id, name, currency_code, amount, paid_out, last_entry_at }) => ({
    artisan: artisan_id === null ? null : { id: artisan_id, name },
    currency_code,
    amount: Number(amount),
    paid_out: Number(paid_out),
    last_entry_at,
  }))
  return { balances, count: Number(rows[0]?.count ?? 0) }
}
