import { answering } from "@craftmart/http"

import { requireOwner } from "../../../members/owner-only"
import type { ArtisanRequest } from "../../../types/artisan-request"
import { inviteArtisanMemberWorkflow } from "../../../workflows/invite-artisan-member"
import type { InviteMemberBody } from "./validators"

/** Invites a person by e-mail; a former invitation of the same address ends. */
export const POST = answering<ArtisanRequest<InviteMemberBody>>(async (req, res) => {
  requireOwner(req.artisan)
  const { result } = await inviteArtisanMemberWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, ...req.validatedBody } })
  res.status(201).json({ invitation: result })
})
