/** One line of an artisan's ledger; below zero is owed by the artisan. Major units. */
export interface LedgerEntry {
  id: string
  kind: string
  amount: number
  currency_code: string
  artisan_order_id: string | null
  display_id: number | null
  created_at: string
}

export interface PayoutList {
  entries: LedgerEntry[]
  count: number
  limit: number
  offset: number
  balances: { currency_code: string, amount: number }[]
}
