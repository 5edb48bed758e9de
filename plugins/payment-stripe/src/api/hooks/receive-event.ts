import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import Stripe from "stripe"

import { isOurs, toReceived } from "../../events/read-event"
import { STRIPE_MODULE } from "../../modules/stripe/key"
import type { StripeModuleService } from "../../modules/stripe/service"
import { receiveStripeEventWorkflow } from "../../workflows/receive-stripe-event"

/** Seconds that a signature is good for. */
const TOLERANCE = 300

/** @returns undefined unless the raw body is Stripe's, and not an old one that is played back. */
function verify({ rawBody, headers }: MedusaRequest, secret: string): Stripe.Event | undefined {
  try {
    return Stripe.webhooks.constructEvent(rawBody as Buffer, headers["stripe-signature"] ?? "", secret, TOLERANCE)
  } catch {
    return undefined
  }
}

/**
 * Stands before core's route, which answers 200 to everything and forgets the event when it restarts. Here an event is
 * verified, stored and answered; the work follows from the stored row. Without Stripe's keys the route is core's.
 */
export async function receiveEvent(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const { options } = req.scope.resolve<StripeModuleService>(STRIPE_MODULE)
  if (!options)
    return next()
  const event = verify(req, options.webhookSecret)
  if (!event) {
    res.status(400).json({ type: "invalid_data", code: "invalid_signature", message: "This is not a signed event of Stripe." })
    return
  }
  if (isOurs(event, options.apiKey))
    await receiveStripeEventWorkflow(req.scope).run({ input: toReceived(event) })
  res.json({ received: true })
}
