import { requiredText, webAddress } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { filters, order, page } from "../../../http/page"
import { wantedItems } from "../../../http/wanted-items"

export const ArtisanGetOrders = page.extend({ ...filters, order })
export type ArtisanGetOrdersType = z.infer<typeof ArtisanGetOrders>

export const ArtisanSendOrder = z.strictObject({
  items: wantedItems.optional(),
  carrier: requiredText(60).nullish(),
  tracking_number: requiredText(100).nullish(),
  tracking_url: webAddress.nullish(),
})
export type ArtisanSendOrderType = z.infer<typeof ArtisanSendOrder>

export const ArtisanCancelOrder = z.strictObject({ reason: requiredText(500) })
export type ArtisanCancelOrderType = z.infer<typeof ArtisanCancelOrder>

export const ArtisanWriteToBuyer = z.strictObject({ message: requiredText(2_000) })
export type ArtisanWriteToBuyerType = z.infer<typeof ArtisanWriteToBuyer>
