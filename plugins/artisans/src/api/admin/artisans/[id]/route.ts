import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { readAdminArtisan } from "../../../../reads/admin-artisan"

/** One artisan, with members and shipping rates. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  res.json({ artisan: await readAdminArtisan(req.scope, req.params.id ?? "") })
})
