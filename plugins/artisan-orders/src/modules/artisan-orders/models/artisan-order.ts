import { model } from "@medusajs/framework/utils"

import { PART_STATUSES } from "../../../status/status-of"
import { ArtisanOrderLine } from "./artisan-order-line"
import { ArtisanOrderMessage } from "./artisan-order-message"
import { ArtisanOrderRefund } from "./artisan-order-refund"

/**
 * One artisan's part of an order. Amounts are major units, exact to the currency's decimals:
 * `items_total + shipping_total + tax_total − discount_total = total`.
 * Without an artisan it is the house partition: the lines that belong to the marketplace itself.
 */
export const ArtisanOrder = model.define("artisan_order", {
  id: model.id({ prefix: "aord" }).primaryKey(),
  order_id: model.text(),
  artisan_id: model.text().nullable(),
  /** Follows from what core knows of the fulfilments, the order and its items; never set by hand. */
  status: model.enum([...PART_STATUSES]).default("pending"),
  currency_code: model.text(),
  shipping_speed: model.text().nullable(),
  items_total: model.bigNumber(),
  shipping_total: model.bigNumber(),
  tax_total: model.bigNumber(),
  discount_total: model.bigNumber(),
  total: model.bigNumber(),
  /** Frozen at placement, so that a later change of the rate leaves old sales alone. */
  commission_bps: model.number(),
  commission_total: model.bigNumber(),
  /** When and why it was called off by itself; the order as a whole may be cancelled without it. */
  canceled_at: model.dateTime().nullable(),
  cancel_reason: model.text().nullable(),
  /** What a list is searched by, in lower case: the order's number, the buyer's name, what was bought. */
  search_text: model.text().nullable(),
  lines: model.hasMany(() => ArtisanOrderLine, { mappedBy: "artisan_order" }),
  refunds: model.hasMany(() => ArtisanOrderRefund, { mappedBy: "artisan_order" }),
  messages: model.hasMany(() => ArtisanOrderMessage, { mappedBy: "artisan_order" }),
}).indexes([
  { on: ["order_id", "artisan_id"], unique: true, where: "artisan_id IS NOT NULL AND deleted_at IS NULL" },
  { on: ["order_id"], name: "IDX_artisan_order_house_unique", unique: true, where: "artisan_id IS NULL AND deleted_at IS NULL" },
  { on: ["order_id"] },
  { on: ["artisan_id", "created_at"] },
  { on: ["artisan_id", "status", "created_at"] },
  { on: ["status", "created_at"] },
  { on: ["created_at"] },
]).cascades({ delete: ["lines", "refunds", "messages"] })
