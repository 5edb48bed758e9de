import { model } from "@medusajs/framework/utils"

/** What was set in the panel: one row a key of `settings/schemas.ts`. Without a row the default counts. */
export const MarketplaceSetting = model.define("marketplace_setting", {
  id: model.text().primaryKey(),
  value: model.json(),
  updated_by: model.text().nullable(),
})
