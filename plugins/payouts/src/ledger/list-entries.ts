import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Whose entries: an artisan's, the house's own, or everybody's; narrowed down by the other keys. */
export interface EntryFilters {
  readonly owner: { readonly artisan_id: string } | "house" | "everybody"
  readonly kind?: string
  readonly currency_code?: string
  readonly order_id?: string
  /** Written from this moment on, and before that one. */
  readonly from?: string
  readonly to?: string
}

export interface Page { readonly limit: number, readonly offset: number }

/** An entry as a row; amounts in major units as text. */
export interface EntryRow {
  readonly id: string
  readonly kind: string
  readonly artisan_id: string | null
  readonly artisan: string | null
  readonly amount: string
  readonly currency_code: string
  readonly order_id: string | null
  readonly artisan_order_id: string | null
  readonly display_id: number | null
  readonly reason: string | null
  readonly created_at: Date
}

/** The entries that match, as `entry`. */
export function filtered(knex: Knex, { owner, kind, currency_code, order_id, from, to }: EntryFilters) {
  const query = knex("ledger_entry as entry").whereNull("entry.deleted_at")
  if (from)
    void query.where("entry.created_at", ">=", from)
  if (to)
    void query.where("entry.created_at", "<", to)
  if (owner === "house")
    void query.whereNull("entry.artisan_id")
  else if (owner !== "everybody")
    void query.where("entry.artisan_id", owner.artisan_id)
  const wanted = Object.entries({ kind, currency_code, order_id }).filter(([, value]) => value !== undefined)
  return query.where(Object.fromEntries(wanted.map(([column, value]) => [`entry.${column}`, value])))
}

/** A page of entries, the newest first: two statements. */
export async function listEntries(knex: Knex, filters: EntryFilters, { limit, offset }: Page): Promise<{ entries: EntryRow[], count: number }> {
  const [entries, [all]] = await Promise.all([
    filtered(knex, filters)
      .leftJoin("order as o", "o.id", "entry.order_id")
      .leftJoin("artisan", "artisan.id", "entry.artisan_id")
      .select<EntryRow[]>("entry.id", "entry.kind", "entry.artisan_id", "artisan.name as artisan", "entry.amount", "entry.currency_code", "entry.order_id", "entry.artisan_order_id", "o.display_id", "entry.reason", "entry.created_at")
      .orderBy([{ column: "entry.created_at", order: "desc" }, { column: "entry.id", order: "desc" }])
      .limit(limit)
      .offset(offset),
    filtered(knex, filters).count<{ count: string }[]>("entry.id"),
  ])
  return { entries, count: Number(all?.count ?? 0) }
}

/** What is owed now, by currency. */
export async function balancesOf(knex: Knex, filters: EntryFilters): Promise<{ currency_code: string, amount: number }[]> {
  const sums = await filtered(knex, filters)
    .select<{ currency_code: string, amount: string }[]>("entry.currency_code", knex.raw("sum(entry.amount) as amount"))
    .groupBy("entry.currency_code")
    .orderBy("entry.currency_code")
  return sums.map(({ currency_code, amount }) => ({ currency_code, amount: Number(amount) }))
}
