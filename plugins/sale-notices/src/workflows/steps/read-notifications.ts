import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type ReadNotificationsInput = { artisan_id: string, ids?: string[] }

export const readNotificationsStep = createStep(
  "read-artisan-notifications",
  async ({ artisan_id, ids }: ReadNotificationsInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const read_at = new Date()
    const unread = knex("artisan_notification").where({ artisan_id }).whereNull("read_at").whereNull("deleted_at")
    await (ids ? unread.whereIn("id", ids) : unread).update({ read_at, updated_at: read_at })
    return new StepResponse(undefined, { artisan_id, read_at })
  },
  async (change, { container }) => {
    if (change)
      await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("artisan_notification").where(change).update({ read_at: null })
  },
)
