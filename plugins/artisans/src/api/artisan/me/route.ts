import { answering } from "@craftmart/http"

import { readOwnArtisan } from "../../../reads/own-artisan"
import type { ArtisanRequest } from "../../../types/artisan-request"
import { refuseOwnersFields } from "../../../members/owner-only"
import { updateArtisanWorkflow } from "../../../workflows/update-artisan"
import type { UpdateArtisanProfileBody } from "./validators"

/** The own profile, shipping rates and role. */
export const GET = answering<ArtisanRequest>(async (req, res) => {
  res.json(await readOwnArtisan(req.scope, req.artisan))
})

export const POST = answering<ArtisanRequest<UpdateArtisanProfileBody>>(async (req, res) => {
  refuseOwnersFields(req.artisan, req.validatedBody)
  const { shipping_rates, ...profile } = req.validatedBody
  await updateArtisanWorkflow(req.scope).run({ input: { id: req.artisan.id, profile, shipping_rates } })
  res.json(await readOwnArtisan(req.scope, req.artisan))
})
