import { Module } from "@medusajs/framework/utils"

import { PAYOUTS_MODULE } from "./key"
import { PayoutsModuleService } from "./service"

export { ledgerChecks } from "../../audit/checks"
export { PAYOUTS_MODULE } from "./key"

export default Module(PAYOUTS_MODULE, { service: PayoutsModuleService })
