import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { limitConcurrency } from "../pictures/limit-concurrency"
import { openPictures } from "../pictures/open-pictures"

/** A file as it came; `content` in base64, since a workflow's input is JSON. */
export interface NewPicture { customer_id: string, content: string }

/** The file before its row: at worst a file is left that nobody knows. */
const storePictureStep = createStep(
  "store-review-picture",
  async ({ customer_id, content }: NewPicture, { container }) => {
    const { file_id, ...shown } = await limitConcurrency(() => openPictures(container).keep(Buffer.from(content, "base64")))
    const picture = { id: generateEntityId(undefined, "revimg"), ...shown }
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("review_image").insert({ ...picture, customer_id, file_id })
    return new StepResponse(picture, picture.id)
  },
  async (id, { container }) => {
    if (!id)
      return
    const [gone] = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("review_image").where({ id }).delete().returning<{ file_id: string }[]>("file_id")
    if (gone)
      await openPictures(container).discard([gone.file_id])
  },
)

/** Keeps a buyer's picture until a review shows it, or for a day. @throws 400 for what is no picture */
export const storePictureWorkflow = createWorkflow("store-review-picture", (input: NewPicture) => {
  return new WorkflowResponse(storePictureStep(input))
})
