import { Module } from "@medusajs/framework/utils"

import { STRIPE_MODULE } from "./key"
import { StripeModuleService } from "./service"

export { stripeChecks } from "../../audit/checks"
export { STRIPE_MODULE } from "./key"

export default Module(STRIPE_MODULE, { service: StripeModuleService })
