import { answering } from "@craftmart/http"

import { requireOwner } from "../../../../members/owner-only"
import type { ArtisanRequest } from "../../../../types/artisan-request"
import { removeArtisanMemberWorkflow } from "../../../../workflows/remove-artisan-member"

/** Takes a person's access away, from the next request on. */
export const DELETE = answering<ArtisanRequest>(async (req, res) => {
  requireOwner(req.artisan)
  const id = req.params.id ?? ""
  await removeArtisanMemberWorkflow(req.scope).run({ input: { artisan_id: req.artisan.id, id } })
  res.json({ id, object: "artisan_member", deleted: true })
})
