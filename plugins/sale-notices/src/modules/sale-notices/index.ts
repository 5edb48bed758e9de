import { Module } from "@medusajs/framework/utils"

import { SaleNoticesModuleService } from "./service"

export { sealLink } from "../../sealing/link-secret"
export { enqueueArtisanNotifications } from "./enqueue/enqueue-artisan-notifications"
export { enqueueSaleNotices } from "./enqueue/enqueue-sale-notices"

export const SALE_NOTICES_MODULE = "saleNotices"

export default Module(SALE_NOTICES_MODULE, { service: SaleNoticesModuleService })
