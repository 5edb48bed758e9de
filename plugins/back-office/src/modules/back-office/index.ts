import { Module } from "@medusajs/framework/utils"

import { BACK_OFFICE_MODULE } from "./key"
import { BackOfficeModuleService } from "./service"

export { readSetting } from "../../settings/read-settings"
export type { Setting, Settings } from "../../settings/schemas"
export { BACK_OFFICE_MODULE } from "./key"

export default Module(BACK_OFFICE_MODULE, { service: BackOfficeModuleService })
