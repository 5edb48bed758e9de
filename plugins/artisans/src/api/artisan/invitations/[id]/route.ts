import { answering } from "@craftmart/http"

import { requireOwner } from "../../../../members/owner-only"
import type { ArtisanRequest } from "../../../../types/artisan-request"
import { withdrawArtisanInvitationWorkflow } from "../../../../workflows/withdraw-artisan-invitation"

/** Withdraws an invitation: its link leads nowhere from now on. */
export const DELETE = answering<ArtisanRequest>(async (req, res) => {
  requireOwner(req.artisan)
  const id = req.params.id ?? ""
  await withdrawArtisanInvitationWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, id } })
  res.json({ id, object: "artisan_invitation", deleted: true })
})
