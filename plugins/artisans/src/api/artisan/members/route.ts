import { answering } from "@craftmart/http"

import { readMembers } from "../../../reads/members"
import type { ArtisanRequest } from "../../../types/artisan-request"

/** Who may sign in for this artisan, and who has been asked to. */
export const GET = answering<ArtisanRequest>(async (req, res) => {
  res.json(await readMembers(req.scope, req.artisan.id))
})
