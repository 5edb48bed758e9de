import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { completeUpload } from "../../uploads/complete-upload"
import { openPictureStore } from "../../uploads/open-store"
import { requireUpload } from "../../uploads/read-upload"

type Input = { artisan_id: string, upload_id: string, result: unknown }

/** What has been stored stays so: an upload that nothing uses is swept. */
export const completeUploadStep = createStep("complete-upload", async ({ artisan_id, upload_id, result }: Input, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const upload = await requireUpload(knex, upload_id, { artisan_id })
  return new StepResponse(await completeUpload(knex, await openPictureStore(container), upload, result))
})
