import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"
import { listLimits } from "../../shipping/limits/limits"
import { refuseOutside } from "../../shipping/limits/refuse-outside"
import type { ShippingRateInput } from "../../shipping/rate-schema"

/**
 * Gives an artisan these shipping rates and no others; without a list it does nothing.
 * @throws a 400 refusal that names the field which is beyond a limit, or names a zone that there is not.
 */
export const replaceShippingRatesStep = createStep(
  "replace-artisan-shipping-rates",
  async ({ id, rates }: { id: string, rates?: ShippingRateInput[] }, { container }) => {
    if (!rates)
      return new StepResponse(undefined)
    refuseOutside(rates, await listLimits(container.resolve(ContainerRegistrationKeys.PG_CONNECTION)))
    const before = await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).replaceShippingRates(id, rates)
    return new StepResponse(undefined, { id, before })
  },
  async (change, { container }) => {
    if (change)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).replaceShippingRates(change.id, change.before)
  },
)
