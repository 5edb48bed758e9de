import { Module } from "@medusajs/framework/utils"

import { SaleNoticesModuleService } from "./service"

export const SALE_NOTICES_MODULE = "saleNotices"

export default Module(SALE_NOTICES_MODULE, { service: SaleNoticesModuleService })
