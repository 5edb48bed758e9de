import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

/** What an artisan may change about themselves: never status, commission or handle. */
export type ArtisanProfile = {
  name?: string
  email?: string
  tagline?: string | null
  story?: string | null
  place?: string | null
  country_code?: string | null
  picture_url?: string | null
  banner_url?: string | null
}

export const updateArtisanStep = createStep(
  "update-artisan",
  async ({ id, profile }: { id: string, profile: ArtisanProfile }, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const before = await service.retrieveArtisan(id)
    await service.updateArtisans({ id, ...profile })
    const changed = Object.keys(profile) as (keyof ArtisanProfile)[]
    return new StepResponse(undefined, { id, ...Object.fromEntries(changed.map(key => [key, before[key]])) })
  },
  async (before, { container }) => {
    if (before)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).updateArtisans(before)
  },
)
