import { model } from "@medusajs/framework/utils"

/**
 * One reason why the marketplace owes an artisan more or less. Rows are only added: a trigger refuses every change.
 * `amount` is in major units and counts for whom the entry belongs to: above zero is owed to them, below zero is
 * taken. Without an artisan it is the house's own: its goods and its commissions.
 */
export const LedgerEntry = model.define("ledger_entry", {
  id: model.id({ prefix: "lent" }).primaryKey(),
  /** What caused it, such as `sale:aord_01J…`: each cause is entered once. */
  key: model.text().unique(),
  kind: model.enum(["sale", "commission", "refund", "commission_reversal", "credit", "adjustment", "payout"]),
  artisan_id: model.text().nullable(),
  order_id: model.text().nullable(),
  artisan_order_id: model.text().nullable(),
  amount: model.bigNumber(),
  currency_code: model.text(),
  reason: model.text().nullable(),
}).indexes([
  { on: ["artisan_id", "created_at"] },
  { on: ["order_id"] },
  { on: ["created_at"] },
])
