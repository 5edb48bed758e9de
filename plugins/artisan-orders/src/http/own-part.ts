import type { ArtisanRequest } from "@craftmart/artisans/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPart } from "../reads/find-part"
import type { FoundPart } from "../reads/find-part"

/** The artisan's own part that the address names. @throws a 404 refusal for every other one. */
export function ownPart(req: ArtisanRequest): Promise<FoundPart> {
  return findPart(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.params.id, req.artisan.id)
}
