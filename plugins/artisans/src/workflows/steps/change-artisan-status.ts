import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { applyTransition } from "../../artisans/status"
import type { ArtisanStatus, ArtisanTransition } from "../../artisans/status"

export type ChangeArtisanStatusInput = {
  id: string
  transition: ArtisanTransition
  /** Why; shown to the artisan. Kept until the artisan is reinstated. */
  reason?: string
}

type State = { status: ArtisanStatus, suspension_reason: string | null }

/** The row stays locked between the reading of the status and its writing: of two administrators one is refused. */
async function changeStatus(trx: Knex.Transaction, { id, transition, reason }: ChangeArtisanStatusInput) {
  const before = await trx<State & { id: string }>("artisan").where({ id }).whereNull("deleted_at").forUpdate().first("status", "suspension_reason")
  if (!before)
    throw refuse({ status: 404, code: "artisan_not_found", message: "There is no such artisan." })
  const { status, event } = applyTransition(transition, before.status)
  const suspension_reason = status === "active" ? null : reason ?? before.suspension_reason
  await trx("artisan").where({ id }).update({ status, suspension_reason, updated_at: trx.fn.now() })
  return { before, event }
}

export const changeArtisanStatusStep = createStep(
  "change-artisan-status",
  async (input: ChangeArtisanStatusInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { before, event } = await knex.transaction(trx => changeStatus(trx, input))
    return new StepResponse({ event }, { id: input.id, before })
  },
  async (change, { container }) => {
    if (change)
      await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("artisan").where({ id: change.id }).update(change.before)
  },
)
