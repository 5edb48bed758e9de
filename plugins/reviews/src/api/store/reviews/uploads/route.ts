import { answering } from "@craftmart/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { inTurn } from "../../../../pictures/in-turn"
import { limitPictures } from "../../../../pictures/limit-pictures"
import { reEncode } from "../../../../pictures/re-encode"
import type { ReviewerRequest } from "../../../../types/requests"
import { storePictureWorkflow } from "../../../../workflows/store-picture"

/** Takes one picture for a review that is being written; name its id when the review is sent. */
export const POST = answering<ReviewerRequest & { file: { buffer: Buffer } }>(async (req, res) => {
  const { customer_id } = req.reviewer
  await limitPictures(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), customer_id)
  const { content, ...size } = await inTurn(() => reEncode(req.file.buffer))
  const { result: image } = await storePictureWorkflow(req.scope).run({ input: { customer_id, content: content.toString("base64"), ...size } })
  res.status(201).json({ image })
})
