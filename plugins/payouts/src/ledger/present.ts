import type { EntryRow } from "./list-entries"

/** What an artisan sees of an entry: exactly these keys. Amounts in major units. */
export function presentEntry({ id, kind, amount, currency_code, artisan_order_id, display_id, reason, created_at }: EntryRow) {
  return { id, kind, amount: Number(amount), currency_code, artisan_order_id, display_id, reason, created_at }
}

/** What an admin sees: the same, with whose it is and of which order. */
export function presentAdminEntry(row: EntryRow) {
  return {
    ...presentEntry(row),
    artisan: row.artisan_id === null ? null : { id: row.artisan_id, name: row.artisan },
    order_id: row.order_id,
  }
}
