import { answering } from "@craftmart/http"

import type { ArtisanRequest } from "../../../../../types/artisan-request"
import { completeUploadWorkflow } from "../../../../../workflows/uploads"
import type { CompleteUploadBody } from "../../validators"

/** Checks what has arrived; a listing may use it from then on. */
export const POST = answering<ArtisanRequest<CompleteUploadBody>>(async (req, res) => {
  const { result } = await completeUploadWorkflow(req.scope).run({
    input: { artisan_id: req.artisan.id, upload_id: req.params.id ?? "", result: req.validatedBody.result },
  })
  res.json(result)
})
