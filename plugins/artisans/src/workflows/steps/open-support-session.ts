import { refuse } from "@craftmart/http"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"
import { SUPPORT_MINUTES } from "../../support/support-token"

export type OpenSupportSessionInput = { artisan_id: string, user_id: string, reason: string }

/** Artisans who trade, or whose trade is halted, have a dashboard to look at. */
const withDashboard = ["active", "suspended"]

export const openSupportSessionStep = createStep(
  "open-artisan-support-session",
  async ({ artisan_id, user_id, reason }: OpenSupportSessionInput, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const { status } = await service.retrieveArtisan(artisan_id, { select: ["status"] })
    if (!withDashboard.includes(status))
      throw refuse({ status: 409, code: "artisan_without_dashboard", message: `An artisan who is ${status} has no dashboard to sign in to.` })
    const user = await container.resolve(Modules.USER).retrieveUser(user_id, { select: ["email"] })
    const expires_at = new Date(Date.now() + SUPPORT_MINUTES * 60_000)
    const session = await service.createArtisanSupportSessions({ artisan_id, user_id, user_email: user.email, reason, expires_at })
    return new StepResponse({ id: session.id, expires_at }, session.id)
  },
  async (id, { container }) => {
    if (id)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).deleteArtisanSupportSessions([id])
  },
)
