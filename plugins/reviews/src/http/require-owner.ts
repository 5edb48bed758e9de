import { answering, refuse } from "@craftmart/http"
import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"

import type { OwnerRequest } from "../types/requests"

/** Whose reviews are asked for. @throws 404 in a shop without artisans: there this route does not exist. */
export function ownerOf(req: OwnerRequest): { id: string, member_id: string } {
  if (!req.artisan)
    throw refuse({ status: 404, code: "not_found", message: "There is no such page." })
  return req.artisan
}

/** Stops whoever is no artisan before the body is looked at. */
export const requireOwner = answering<OwnerRequest>((req, _res: MedusaResponse, next: MedusaNextFunction) => {
  ownerOf(req)
  next()
})
