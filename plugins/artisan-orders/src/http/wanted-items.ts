import { id } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

/** More lines than an order has, or more pieces than a number column can promise, is a mistake. */
const MOST = 10_000

/** Pieces of lines, in a body. */
export const wantedItems = z.array(z.strictObject({
  line_item_id: id,
  quantity: z.number().positive().max(MOST),
})).min(1).max(MOST)
