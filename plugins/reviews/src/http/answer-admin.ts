import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readForAdmin } from "../reads/read-for-admin"
import { noSuchReview } from "../writes/lock-review"

/** Answers a review with all that an administrator may know. @throws 404 */
export async function answerAdmin(req: MedusaRequest, res: MedusaResponse, id: string): Promise<void> {
  const review = await readForAdmin(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), id)
  if (!review)
    throw noSuchReview()
  res.json({ review })
}
