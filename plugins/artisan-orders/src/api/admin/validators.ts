import { z } from "@medusajs/framework/zod"

import { order, page, status } from "../../http/page"

export const AdminGetArtisanOrders = page.extend({
  status: status.optional(),
  artisan_id: z.string().optional(),
  order_id: z.string().optional(),
  order,
})
export type AdminGetArtisanOrdersType = z.infer<typeof AdminGetArtisanOrders>

export const AdminGetOrderArtisanOrders = z.strictObject({})
