import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { invitationNotFound, isInvitationId } from "../../members/invitation-not-found"
import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

export const withdrawInvitationStep = createStep(
  "withdraw-artisan-invitation",
  async ({ artisan_id, id }: { artisan_id: string, id: string }, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const [invitation] = isInvitationId(id) ? await service.listArtisanInvitations({ id, artisan_id, accepted_at: null }, { take: 1, select: ["id"] }) : []
    if (!invitation)
      throw invitationNotFound()
    await service.softDeleteArtisanInvitations([id])
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (id)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).restoreArtisanInvitations([id])
  },
)
