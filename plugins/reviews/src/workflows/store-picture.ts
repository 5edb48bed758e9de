import { randomUUID } from "node:crypto"

import { ContainerRegistrationKeys, generateEntityId, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

/** A picture that was drawn anew; `content` in base64, since a workflow's input is JSON. */
export interface NewPicture { customer_id: string, content: string, width: number, height: number }

/** The file before its row: at worst a file is left that nobody knows. */
const storePictureStep = createStep(
  "store-review-picture",
  async ({ customer_id, content, width, height }: NewPicture, { container }) => {
    const file = await container.resolve(Modules.FILE).createFiles({
      filename: `review-${randomUUID()}.webp`,
      mimeType: "image/webp",
      content,
      access: "public",
    })
    const picture = { id: generateEntityId(undefined, "revimg"), url: file.url, width, height }
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("review_image").insert({ ...picture, customer_id, file_id: file.id })
    return new StepResponse(picture, picture.id)
  },
  async (id, { container }) => {
    if (!id)
      return
    const [gone] = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("review_image").where({ id }).delete().returning<{ file_id: string }[]>("file_id")
    if (gone)
      await container.resolve(Modules.FILE).deleteFiles([gone.file_id])
  },
)

/** Keeps a buyer's picture until a review shows it, or for a day. */
export const storePictureWorkflow = createWorkflow("store-review-picture", (input: NewPicture) => {
  return new WorkflowResponse(storePictureStep(input))
})
