import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, PaymentSessionStatus } from "@medusajs/framework/utils"

import { STRIPE_MODULE } from "../../../modules/stripe/key"
import type { StripeModuleService } from "../../../modules/stripe/service"
import { readIntent } from "../../../sessions/end-intent"
import { loadSessionsOfCart } from "../../../sessions/load"
import { mendSession } from "../../../sessions/mark"

/** A cart whose card was declined once, and is good now, can be completed: core would refuse a session in `error`. */
export async function mendBeforeCompleting(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (!req.scope.resolve<StripeModuleService>(STRIPE_MODULE).options)
    return next()
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const sessions = await loadSessionsOfCart(knex, req.params.id ?? "")
  for (const session of sessions.filter(({ status }) => status === PaymentSessionStatus.ERROR)) {
    const intent = await readIntent(session.intent_id, req.scope)
    if (intent)
      await mendSession(session, intent, req.scope)
  }
  next()
}
