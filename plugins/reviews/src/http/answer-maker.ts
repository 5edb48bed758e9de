import type { MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readForOwner } from "../reads/list-for-owner"
import { presentMakersReview } from "../reads/present"
import type { OwnerRequest } from "../types/requests"
import { noSuchReview } from "../writes/lock-review"
import { ownerOf } from "./require-owner"

/** Answers a review as the maker of its product sees it. @throws 404 */
export async function answerMaker(req: OwnerRequest, res: MedusaResponse, id: string): Promise<void> {
  const review = await readForOwner(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), ownerOf(req).id, id)
  if (!review)
    throw noSuchReview()
  res.json({ review: presentMakersReview(review) })
}
