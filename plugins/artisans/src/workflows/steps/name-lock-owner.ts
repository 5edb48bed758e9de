import { generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/**
 * A name for this run as the holder of a lock: of two who ask without one at the same moment, Medusa's Postgres locks let
 * both in.
 */
export const nameLockOwnerStep = createStep("name-lock-owner", async () => new StepResponse(generateEntityId(undefined, "lockowner")))
