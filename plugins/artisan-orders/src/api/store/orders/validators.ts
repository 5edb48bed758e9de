import { z } from "@medusajs/framework/zod"

import { page } from "../../../http/page"

export const StoreGetArtisanOrders = page.extend({ limit: z.coerce.number().int().min(1).max(100).default(100) })
export type StoreGetArtisanOrdersType = z.infer<typeof StoreGetArtisanOrders>

export const StoreLookUpOrder = z.strictObject({
  /** The number on the confirmation, as a number or as it was typed: `1042`, `#1042`. */
  display_id: z.union([z.number(), z.string().trim().regex(/^#?\d{1,9}$/).transform(text => Number(text.replace("#", "")))])
    .pipe(z.number().int().min(1).max(2_147_483_647)),
  email: z.string().trim().min(3).max(254),
})
export type StoreLookUpOrderType = z.infer<typeof StoreLookUpOrder>
