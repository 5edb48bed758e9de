import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"
import type { ShippingRateInput } from "../../shipping/rate-schema"

/** Gives an artisan these shipping rates and no others; without a list it does nothing. */
export const replaceShippingRatesStep = createStep(
  "replace-artisan-shipping-rates",
  async ({ id, rates }: { id: string, rates?: ShippingRateInput[] }, { container }) => {
    if (!rates)
      return new StepResponse(undefined)
    const before = await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).replaceShippingRates(id, rates)
    return new StepResponse(undefined, { id, before })
  },
  async (change, { container }) => {
    if (change)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).replaceShippingRates(change.id, change.before)
  },
)
