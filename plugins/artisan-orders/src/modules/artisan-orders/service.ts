import { MedusaService } from "@medusajs/framework/utils"

import { ArtisanOrder, ArtisanOrderLine } from "./models"

export class ArtisanOrdersModuleService extends MedusaService({ ArtisanOrder, ArtisanOrderLine }) {}
