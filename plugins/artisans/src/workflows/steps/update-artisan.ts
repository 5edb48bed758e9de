import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"
import type { NotificationPreferences } from "../../notifications/preferences"
import type { Vacation } from "../../vacation/vacation"

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
  time_zone?: string
  /** Null: back again. */
  vacation?: Vacation | null
  low_stock_threshold?: number
  notification_preferences?: NotificationPreferences
}

/** A vacation as the row keeps it. */
function columnsOf({ vacation, ...profile }: ArtisanProfile) {
  if (vacation === undefined)
    return profile
  return {
    ...profile,
    vacation_since: vacation === null ? null : new Date(),
    vacation_until: vacation?.until ?? null,
    vacation_note: vacation?.note ?? null,
  }
}

export const updateArtisanStep = createStep(
  "update-artisan",
  async ({ id, profile }: { id: string, profile: ArtisanProfile }, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const before = await service.retrieveArtisan(id)
    const columns = columnsOf(profile)
    await service.updateArtisans({ id, ...columns })
    const changed = Object.keys(columns) as (keyof typeof columns & keyof typeof before)[]
    return new StepResponse(undefined, { id, ...Object.fromEntries(changed.map(key => [key, before[key]])) })
  },
  async (before, { container }) => {
    if (before)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).updateArtisans(before)
  },
)
