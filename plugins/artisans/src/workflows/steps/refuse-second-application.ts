import { refuse } from "@craftmart/http"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** One sign-in stands for one artisan at most (besides a customer or an admin). */
export const refuseSecondApplicationStep = createStep(
  "refuse-second-artisan-application",
  async ({ auth_identity_id }: { auth_identity_id: string }, { container }) => {
    const identity = await container.resolve(Modules.AUTH).retrieveAuthIdentity(auth_identity_id)
    if (identity.app_metadata?.artisan_id) {
      throw refuse({
        status: 409,
        code: "already_artisan",
        message: "This sign-in already belongs to an artisan.",
      })
    }
    return new StepResponse(undefined)
  },
)
