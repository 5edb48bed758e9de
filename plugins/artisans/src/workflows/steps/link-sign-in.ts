import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type LinkSignInInput = { auth_identity_id: string, member_id: string }

/**
 * Lets a sign-in act for a member. Core's own step takes the null that a removed member leaves for somebody, so that
 * nobody could join a second time.
 */
export const linkSignInStep = createStep(
  "link-artisan-sign-in",
  async ({ auth_identity_id: id, member_id }: LinkSignInInput, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const { app_metadata } = await auth.retrieveAuthIdentity(id)
    await auth.updateAuthIdentities({ id, app_metadata: { ...app_metadata, artisan_id: member_id } })
    return new StepResponse(undefined, { id, app_metadata: { ...app_metadata, artisan_id: null } })
  },
  async (before, { container }) => {
    if (before)
      await container.resolve(Modules.AUTH).updateAuthIdentities(before)
  },
)
