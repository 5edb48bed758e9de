import { answering } from "@craftmart/http"
import type { MedusaRequest } from "@medusajs/framework/http"

import { findInvitation } from "../../../../../members/find-invitation"

/** What an invited person sees before signing in: who asks, as what, until when. */
export const GET = answering<MedusaRequest>(async (req, res) => {
  const { email, role, expires_at, artisan: { name, handle, picture_url } } = await findInvitation(req.scope, req.params.token)
  res.setHeader("Cache-Control", "no-store").json({ invitation: { email, role, artisan: { name, handle, picture_url }, expires_at } })
})
