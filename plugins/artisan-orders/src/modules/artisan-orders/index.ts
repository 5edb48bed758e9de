import { Module } from "@medusajs/framework/utils"

import { ARTISAN_ORDERS_MODULE } from "./key"
import { ArtisanOrdersModuleService } from "./service"

export { artisanOrderChecks } from "../../audit/checks"
export { ARTISAN_ORDERS_MODULE } from "./key"
export type { ArtisanOrdersModuleService } from "./service"

export default Module(ARTISAN_ORDERS_MODULE, { service: ArtisanOrdersModuleService })
