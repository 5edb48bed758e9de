import { MedusaService } from "@medusajs/framework/utils"

import { Artisan, ArtisanInvitation, ArtisanMember, ArtisanProduct, ArtisanShippingRate } from "./models"

export class ArtisansModuleService extends MedusaService({
  Artisan,
  ArtisanInvitation,
  ArtisanMember,
  ArtisanProduct,
  ArtisanShippingRate,
}) {}
