import { model } from "@medusajs/framework/utils"

import { PayoutEntry } from "./payout-entry"

/** Money that left the marketplace for an artisan, by whatever bank: everything that was owed in a currency at that moment. */
export const Payout = model.define("payout", {
  id: model.id({ prefix: "pout" }).primaryKey(),
  artisan_id: model.text(),
  amount: model.bigNumber(),
  currency_code: model.text(),
  /** What the bank's statement says. */
  reference: model.text().nullable(),
  created_by: model.text().nullable(),
  entries: model.hasMany(() => PayoutEntry, { mappedBy: "payout" }),
}).indexes([{ on: ["artisan_id", "created_at"] }])
