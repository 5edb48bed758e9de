import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { removeArtisanNoteWorkflow } from "../../../../workflows/artisan-notes"

/** Takes a note away. */
export const DELETE = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const id = req.params.id ?? ""
  await removeArtisanNoteWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "artisan_note", deleted: true })
})
