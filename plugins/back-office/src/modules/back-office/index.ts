import { Module } from "@medusajs/framework/utils"

import { BackOfficeModuleService } from "./service"

export const BACK_OFFICE_MODULE = "backOffice"

export default Module(BACK_OFFICE_MODULE, { service: BackOfficeModuleService })
