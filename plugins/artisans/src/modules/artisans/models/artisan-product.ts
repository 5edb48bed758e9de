import { model } from "@medusajs/framework/utils"

import { Artisan } from "./artisan"

/**
 * A product of an artisan: whose it is, and what its listing says that a product of Medusa does not. The unique key lets
 * a product belong to one artisan at most.
 */
export const ArtisanProduct = model.define("artisan_product", {
  id: model.id({ prefix: "artprod" }).primaryKey(),
  product_id: model.text().unique(),
  made_to_order: model.boolean().default(false),
  /** Days until a parcel leaves. */
  processing_min_days: model.number().nullable(),
  processing_max_days: model.number().nullable(),
  /** What the buyer is asked to write; null when the product is not personalised. */
  personalisation_prompt: model.text().nullable(),
  personalisation_required: model.boolean().default(false),
  /** The artisan is told when no more pieces than this are left; null: the artisan's own threshold counts. */
  low_stock_threshold: model.number().nullable(),
  /** When the artisan took it away. It is a draft from then on, and can be brought back. */
  removed_at: model.dateTime().nullable(),
  /** Whether its stock was low when last looked at, so that the artisan is told once a crossing; null: never looked at. */
  stock_state: model.enum(["ok", "low"]).nullable(),
  stock_state_at: model.dateTime().nullable(),
  artisan: model.belongsTo(() => Artisan, { mappedBy: "products" }),
})
