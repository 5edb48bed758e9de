import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { updateArtisanStep } from "./steps/update-artisan"
import type { ArtisanProfile } from "./steps/update-artisan"

/** Changes an artisan's profile. Emits `artisan.updated`. */
export const updateArtisanWorkflow = createWorkflow("update-artisan", (input: { id: string, profile: ArtisanProfile }) => {
  updateArtisanStep(input)
  const data = transform({ input }, ({ input }) => ({ id: input.id }))
  emitEventStep({ eventName: "artisan.updated", data })
  return new WorkflowResponse(undefined)
})
