import { z } from "@medusajs/framework/zod"

import { order, page, status } from "../../http/page"
import { isId } from "../../reads/is-id"

const id = z.string().refine(isId, "is not an id")

export const AdminGetArtisanOrders = page.extend({
  status: status.optional(),
  artisan_id: id.optional(),
  order_id: id.optional(),
  order,
})
export type AdminGetArtisanOrdersType = z.infer<typeof AdminGetArtisanOrders>

export const AdminGetOrderArtisanOrders = z.strictObject({})
