import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { limitPictures } from "../../../../pictures/limit-pictures"
import type { ReviewerRequest } from "../../../../types/requests"
import { storePictureWorkflow } from "../../../../workflows/store-picture"

/** Takes one picture for a review that is being written; name its id when the review is sent. */
export const POST = answering<ReviewerRequest & { file: { buffer: Buffer } }>(async (req, res) => {
  const { customer_id } = req.reviewer
  await limitPictures(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), customer_id)
  const { result: image } = await storePictureWorkflow(req.scope).run({ input: { customer_id, content: req.file.buffer.toString("base64") } })
  res.status(201).json({ image })
})
