import type { z } from "@medusajs/framework/zod"

import { order, page, status } from "../../../http/page"

export const ArtisanGetOrders = page.extend({ status: status.optional(), order })
export type ArtisanGetOrdersType = z.infer<typeof ArtisanGetOrders>
