import { refuse } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Input = { artisan_id: string, upload_ids: string[] }

/** Pictures belong to a product from now on and are not swept. Of two who take the same one, the second is refused. */
export const useUploadsStep = createStep("use-uploads", async ({ artisan_id, upload_ids }: Input, { container }) => {
  if (upload_ids.length === 0)
    return new StepResponse(undefined, [])
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const used = await knex("artisan_upload")
    .where({ artisan_id, status: "stored" })
    .whereIn("id", upload_ids)
    .update({ status: "used", updated_at: knex.fn.now() })
    .returning<{ id: string }[]>("id")
  const ids = used.map(({ id }) => id)
  if (ids.length < new Set(upload_ids).size) {
    await knex("artisan_upload").whereIn("id", ids).update({ status: "stored" })
    throw refuse({ status: 400, code: "picture_not_found", message: "There is no such picture.", field: "images" })
  }
  return new StepResponse(undefined, ids)
}, async (ids, { container }) => {
  if (ids?.length)
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("artisan_upload").whereIn("id", ids).update({ status: "stored" })
})
