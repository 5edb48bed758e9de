import { id, requiredText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { filters, order, page } from "../../http/page"

const adminFilters = { ...filters, artisan_id: id.optional(), order_id: id.optional() }

export const AdminGetArtisanOrders = page.extend({ ...adminFilters, order })
export type AdminGetArtisanOrdersType = z.infer<typeof AdminGetArtisanOrders>

export const AdminExportArtisanOrders = z.strictObject(adminFilters)
export type AdminExportArtisanOrdersType = z.infer<typeof AdminExportArtisanOrders>

export const AdminGetOrderArtisanOrders = z.strictObject({})

export const AdminCancelArtisanOrder = z.strictObject({ reason: requiredText(500) })
export type AdminCancelArtisanOrderType = z.infer<typeof AdminCancelArtisanOrder>

export const AdminPreviewRefund = z.strictObject({ amount: z.coerce.number().positive().max(1_000_000_000) })
export type AdminPreviewRefundType = z.infer<typeof AdminPreviewRefund>
