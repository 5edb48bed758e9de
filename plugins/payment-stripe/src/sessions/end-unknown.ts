import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"

import type { CardSession } from "./load"

/**
 * Ends a session whose payment Stripe does not know: it was made with the keys of another account, or of its test mode.
 * A hold ends by itself. What was captured is left to the audit: only its own keys can give it back.
 */
export async function endUnknown({ id, intent_id, payment_id, has_capture, is_canceled }: CardSession, container: MedusaContainer): Promise<void> {
  if (has_capture)
    return
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Stripe does not know the payment ${intent_id}, which may have been made with other keys: its session ${id} ends`)
  if (payment_id && !is_canceled)
    await container.resolve(Modules.PAYMENT).cancelPayment(payment_id)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("payment_session").where({ id }).update({ status: PaymentSessionStatus.CANCELED, updated_at: knex.fn.now() })
}
