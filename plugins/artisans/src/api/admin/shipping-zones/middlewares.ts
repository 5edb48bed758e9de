import { answering, parse, refuse, validateBody, validateQuery } from "@craftmart/http"
import type { MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { limitRangesIn } from "../../../shipping/limits/schema"
import { ChangeShippingZone, MakeShippingZone } from "../../../shipping/zones/schema"

const nothing = z.strictObject({})

/** What the limits of a currency may be depends on its decimals. */
const validateLimits = answering<MedusaRequest>(async (req, _res, next) => {
  const currency = req.params.id ?? ""
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!/^[a-z]{3}$/.test(currency) || !await knex("currency").where({ code: currency }).first("code"))
    throw refuse({ status: 404, code: "currency_not_found", message: "There is no such currency." })
  req.validatedBody = parse(limitRangesIn(currency), req.body ?? {})
  next()
})

export const shippingRulesMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/admin/shipping-zones", middlewares: [validateQuery(nothing)] },
  { method: ["POST"], matcher: "/admin/shipping-zones", middlewares: [validateBody(MakeShippingZone)] },
  { method: ["POST"], matcher: "/admin/shipping-zones/:id", middlewares: [validateBody(ChangeShippingZone)] },
  { method: ["DELETE"], matcher: "/admin/shipping-zones/:id", middlewares: [validateBody(nothing)] },
  { method: ["GET"], matcher: "/admin/shipping-limits", middlewares: [validateQuery(nothing)] },
  { method: ["POST"], matcher: "/admin/shipping-limits/:id", middlewares: [validateLimits] },
]
