import { Module } from "@medusajs/framework/utils"

import { ArtisanOrdersModuleService } from "./service"

export const ARTISAN_ORDERS_MODULE = "artisanOrders"

export default Module(ARTISAN_ORDERS_MODULE, { service: ArtisanOrdersModuleService })
