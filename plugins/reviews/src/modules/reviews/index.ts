import { Module } from "@medusajs/framework/utils"

import { REVIEWS_MODULE } from "./key"
import { ReviewsModuleService } from "./service"

export { ratingChecks } from "../../audit/checks"
export { REVIEWS_MODULE } from "./key"

export default Module(REVIEWS_MODULE, { service: ReviewsModuleService })
