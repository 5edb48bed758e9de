import { answering, refuse } from "@craftmart/http"
import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { findPurchases } from "../reads/find-purchases"
import type { ReviewerRequest } from "../types/requests"

/** Stops whoever has bought nothing that could be reviewed, before a byte of their picture is read. @throws 403 `not_verified_purchase` */
export const requirePurchase = answering<ReviewerRequest>(async (req, _res: MedusaResponse, next: MedusaNextFunction) => {
  const purchases = await findPurchases(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.reviewer)
  if (purchases.length === 0)
    throw refuse({ status: 403, code: "not_verified_purchase", message: "Only those who have bought something can send pictures of it." })
  next()
})
