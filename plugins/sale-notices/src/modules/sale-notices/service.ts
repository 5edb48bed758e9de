import { MedusaService } from "@medusajs/framework/utils"

import { ArtisanNotification, SaleNotice } from "./models"

export class SaleNoticesModuleService extends MedusaService({ ArtisanNotification, SaleNotice }) {}
