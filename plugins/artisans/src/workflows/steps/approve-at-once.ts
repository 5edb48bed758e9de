import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"
import { changeStatus } from "./change-artisan-status"

/** Approves who has just applied, where the marketplace has decided so. Taking the application back takes this with it. */
export const approveAtOnceStep = createStep("approve-artisan-at-once", async ({ id }: { id: string }, { container }) => {
  const { auto_approve } = container.resolve<ArtisansModuleService>(ARTISANS_MODULE).options
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const isAutomatic = typeof auto_approve === "boolean" ? auto_approve : await auto_approve(knex)
  if (!isAutomatic)
    return new StepResponse<{ event: string | null }>({ event: null })
  const { event } = await knex.transaction(trx => changeStatus(trx, { id, transition: "approve" }))
  return new StepResponse<{ event: string | null }>({ event })
})
