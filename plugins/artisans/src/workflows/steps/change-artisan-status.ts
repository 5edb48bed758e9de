import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
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
export async function changeStatus(trx: Knex.Transaction, { id, transition, reason }: ChangeArtisanStatusInput) {
  const before = await trx<State & { id: string }>("artisan").where({ id }).whereNull("deleted_at").forUpdate().first("status", "suspension_reason")
  if (!before)
    throw refuse({ status: 404, code: "artisan_not_found", message: "There is no such artisan." })
  const { status, event } = applyTransition(transition, before.status)
  const suspension_reason = status === "active" ? null : reason ?? before.suspension_reason
  await trx("artisan").where({ id }).update({ status, suspension_reason, updated_at: trx.fn.now() })
  const change_id = generateEntityId(undefined, "artchg")
  await trx("artisan_status_change").insert({ id: change_id, artisan_id: id, transition, reason: reason ?? null })
  return { before, event, change_id }
}

export const changeArtisanStatusStep = createStep(
  "change-artisan-status",
  async (input: ChangeArtisanStatusInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { before, event, change_id } = await knex.transaction(trx => changeStatus(trx, input))
    return new StepResponse({ event }, { id: input.id, before, change_id })
  },
  async (change, { container }) => {
    if (!change)
      return
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(async (trx) => {
      await trx("artisan").where({ id: change.id }).update(change.before)
      await trx("artisan_status_change").where({ id: change.change_id }).delete()
    })
  },
)
