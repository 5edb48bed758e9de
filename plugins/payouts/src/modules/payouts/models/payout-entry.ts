import { model } from "@medusajs/framework/utils"

import { Payout } from "./payout"

/** A ledger entry that a payout settled; the unique key is why no entry is paid out twice. Rows are only added. */
export const PayoutEntry = model.define("payout_entry", {
  id: model.id({ prefix: "poent" }).primaryKey(),
  ledger_entry_id: model.text().unique(),
  payout: model.belongsTo(() => Payout, { mappedBy: "entries" }),
})
