import { answering } from "@craftmart/http"

import type { ArtisanRequest } from "../../../types/artisan-request"
import { issueUploadTicketWorkflow } from "../../../workflows/uploads"

/** A ticket for a direct upload; the same shape wherever pictures live. */
export const POST = answering<ArtisanRequest>(async (req, res) => {
  const { result } = await issueUploadTicketWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id } })
  res.status(201).json(result)
})
