import { Module } from "@medusajs/framework/utils"

import { STRIPE_MODULE } from "./key"
import { StripeModuleService } from "./service"

export { STRIPE_MODULE } from "./key"

export default Module(STRIPE_MODULE, { service: StripeModuleService })
