import { requiredText } from "@craftmart/http"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { wantedItems } from "./wanted-items"

/** An amount in major units, or pieces of lines; the same `key` twice is the same refund. */
export const WantedRefund = z.strictObject({
  amount: z.number().positive().max(1_000_000_000).optional(),
  items: wantedItems.optional(),
  reason: requiredText(500),
  key: z.string().regex(/^[\w-]{8,100}$/, "must be 8 to 100 letters, digits, - or _").optional(),
}).refine(({ amount, items }) => (amount === undefined) !== (items === undefined), { path: ["amount"], message: "give an amount or items" })

export type WantedRefundType = z.infer<typeof WantedRefund>

/** What makes a refund once: its `key` among those of the same part; without one it is another each time. */
export function refundKey(part_id: string, key: string | undefined): string {
  return `refund:${part_id}:${key ?? generateEntityId(undefined, "once")}`
}
