import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import type { ShippingRateInput } from "../shipping/rate-schema"
import { replaceShippingRatesStep } from "./steps/replace-shipping-rates"
import { updateArtisanStep } from "./steps/update-artisan"
import type { ArtisanProfile } from "./steps/update-artisan"

export type UpdateArtisanInput = { id: string, profile: ArtisanProfile, shipping_rates?: ShippingRateInput[] }

/** Changes an artisan's profile, and the rates if they are given. Emits `artisan.updated`. */
export const updateArtisanWorkflow = createWorkflow("update-artisan", (input: UpdateArtisanInput) => {
  const rates = transform({ input }, ({ input }) => ({ id: input.id, rates: input.shipping_rates }))
  replaceShippingRatesStep(rates)
  updateArtisanStep(input)
  const data = transform({ input }, ({ input }) => ({ id: input.id }))
  emitEventStep({ eventName: "artisan.updated", data })
  return new WorkflowResponse(undefined)
})
