import { model } from "@medusajs/framework/utils"

import { ArtisanOrder } from "./artisan-order"

/**
 * Money of one artisan order that goes back to the buyer; the truth that everything else follows (the payment, the
 * order's sums, the mails, the ledger). Written first, then carried out, as often as it takes. Amounts are major units.
 * - `refund`: an amount or some lines, by an admin or the artisan. `cancellation`: what was left of a part that was called off.
 * - `order_canceled`: what was left of a part when core cancelled the order as a whole; core has paid it back.
 */
export const ArtisanOrderRefund = model.define("artisan_order_refund", {
  id: model.id({ prefix: "aoref" }).primaryKey(),
  /** Makes it once, for instance `cancellation:aord_01J…`, or what the caller sent as its idempotency key. */
  key: model.text().unique(),
  kind: model.enum(["refund", "cancellation", "order_canceled"]),
  currency_code: model.text(),
  amount: model.bigNumber(),
  /** How much of it is for goods, without tax and shipping: what commission was taken on. */
  goods_amount: model.bigNumber(),
  /** How much commission this refund gives back to the artisan. */
  commission_reversed: model.bigNumber(),
  /** `[{line_item_id, quantity}]` when it is of lines. */
  items: model.json().nullable(),
  reason: model.text().nullable(),
  /** The user or the member who wanted it. */
  created_by: model.text().nullable(),
  /** Only what has `succeeded` has reached the buyer; what has `failed` never will. Both count no more as under way. */
  status: model.enum(["pending", "succeeded", "failed"]).default("pending"),
  /** The payment that it is paid back at, and core's refund once it stands; neither for an amount of zero. */
  payment_id: model.text().nullable(),
  payment_refund_id: model.text().nullable(),
  attempts: model.number().default(0),
  next_attempt_at: model.dateTime(),
  last_error: model.text().nullable(),
  settled_at: model.dateTime().nullable(),
  artisan_order: model.belongsTo(() => ArtisanOrder, { mappedBy: "refunds" }),
}).indexes([
  { on: ["next_attempt_at"], where: "status = 'pending' AND deleted_at IS NULL" },
  { on: ["settled_at"], where: "settled_at IS NOT NULL AND deleted_at IS NULL" },
])
