import { Module } from "@medusajs/framework/utils"

import { ArtisansModuleService } from "./service"

export { discardPicture, keepPicture } from "../../uploads/local/keep-picture"

export const ARTISANS_MODULE = "artisans"

export default Module(ARTISANS_MODULE, { service: ArtisansModuleService })
