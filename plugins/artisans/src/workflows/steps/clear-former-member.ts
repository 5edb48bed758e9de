import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

/** Frees a sign-in from a member that was removed, in case the removal was cut short: the member's row decides. */
export const clearFormerMemberStep = createStep(
  "clear-former-artisan-member",
  async ({ auth_identity_id }: { auth_identity_id: string }, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const { app_metadata } = await auth.retrieveAuthIdentity(auth_identity_id)
    const id = app_metadata?.artisan_id
    if (typeof id !== "string")
      return new StepResponse(undefined)
    const [member] = await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).listArtisanMembers({ id }, { take: 1, select: ["id"] })
    if (!member)
      await auth.updateAuthIdentities({ id: auth_identity_id, app_metadata: { ...app_metadata, artisan_id: null } })
    return new StepResponse(undefined)
  },
)
