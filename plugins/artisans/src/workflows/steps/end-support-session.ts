import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

/** Access that was taken away stays away, so there is nothing to undo. */
export const endSupportSessionStep = createStep("end-artisan-support-session", async (id: string, { container }) => {
  await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).updateArtisanSupportSessions({ id, ended_at: new Date() })
  return new StepResponse(undefined)
})
