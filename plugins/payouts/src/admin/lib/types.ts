import type { ListedRule } from "../../commission/list-rules"
import type { Balance as ReadBalance } from "../../ledger/list-balances"

interface Page { count: number, limit: number, offset: number }

/** As they arrive: dates are texts. */
export type Rule = Omit<ListedRule, "valid_from" | "created_at"> & { valid_from: string, created_at: string }
export interface RuleList extends Page { commission_rules: Rule[], default_bps: number }

export type Balance = Omit<ReadBalance, "last_entry_at"> & { last_entry_at: string }
export interface BalanceList extends Page { balances: Balance[] }

export interface Entry {
  id: string
  kind: string
  amount: number
  currency_code: string
  order_id: string | null
  display_id: number | null
  reason: string | null
  created_at: string
  artisan: { id: string, name: string | null } | null
}
export interface EntryList extends Page { entries: Entry[] }
