import type { FulfillmentOption } from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils"

/** Shipping at the artisans' own rates. */
export class ArtisanShippingProvider extends AbstractFulfillmentProviderService {
  static override identifier = "artisan-shipping"

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [{ id: "standard" }, { id: "express" }]
  }
}
