import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Lets the sign-ins of a member stand for no artisan any more; what else they are (a customer) they stay. */
export const unlinkSignInsStep = createStep(
  "unlink-artisan-sign-ins",
  async ({ id }: { id: string }, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    const identities = await auth.listAuthIdentities({ app_metadata: { artisan_id: id } })
    await auth.updateAuthIdentities(identities.map(({ id, app_metadata }) => ({ id, app_metadata: { ...app_metadata, artisan_id: null } })))
    return new StepResponse(undefined, identities.map(({ id, app_metadata }) => ({ id, app_metadata })))
  },
  async (before, { container }) => {
    if (before)
      await container.resolve(Modules.AUTH).updateAuthIdentities(before)
  },
)
