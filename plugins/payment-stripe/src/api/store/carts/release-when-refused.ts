import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { STRIPE_MODULE } from "../../../modules/stripe/key"
import type { StripeModuleService } from "../../../modules/stripe/service"
import { readIntent } from "../../../sessions/end-intent"
import { loadSessionsOfCart } from "../../../sessions/load"
import { isFinal } from "../../../sessions/refusal"
import { releaseSession } from "../../../sessions/release"
import { isPaid } from "../../../stripe/is-paid"

/** Lets go of what the cart's buyer has paid. A card that is still awaited is left alone: nothing is held then. */
async function releaseHeld(cart_id: string, container: MedusaContainer): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const session of await loadSessionsOfCart(knex, cart_id)) {
    const intent = session.order_id ? undefined : await readIntent(session.intent_id, container)
    if (intent && isPaid(intent))
      await releaseSession(session, container)
  }
}

/**
 * Whoever is refused the order gets the money back before the answer: the loser of the last item sees no hold on the
 * card. What fails here is made up for by the webhook, else by the reconciler.
 */
export function releaseWhenRefused(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const send = res.json.bind(res)
  // Read now: by the time that the error handler answers, the parameters of the route are gone.
  const cart_id = req.params.id ?? ""
  res.json = (body: unknown) => {
    const { options } = req.scope.resolve<StripeModuleService>(STRIPE_MODULE)
    if (!options || res.statusCode < 400 || !isFinal(body))
      return send(body)
    releaseHeld(cart_id, req.scope)
      .catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`The money for the cart ${cart_id} was not released; it will be tried again`, error instanceof Error ? error : undefined)
      })
      .finally(() => send(body))
    return res
  }
  next()
}
