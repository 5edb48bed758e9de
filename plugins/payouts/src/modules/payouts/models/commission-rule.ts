import { model } from "@medusajs/framework/utils"

/**
 * A rate of commission from a moment on: of an artisan, of a category, or (with neither) of everybody else.
 * A later rule of the same artisan or category takes its place; old ones stay, for the record.
 */
export const CommissionRule = model.define("commission_rule", {
  id: model.id({ prefix: "crule" }).primaryKey(),
  artisan_id: model.text().nullable(),
  category_id: model.text().nullable(),
  /** Basis points; null ends the rule before without putting another in its place. */
  bps: model.number().nullable(),
  valid_from: model.dateTime(),
  created_by: model.text().nullable(),
}).indexes([{ on: ["artisan_id", "valid_from"] }, { on: ["category_id", "valid_from"] }])
