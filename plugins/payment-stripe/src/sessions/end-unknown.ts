import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"

import type { CardSession } from "./load"

/**
 * Ends a session whose payment Stripe does not know: it was made with the keys of another account, or of its test mode.
 * A hold ends by itself. What was captured, or pays for an order that stands, is left to the audit: its own keys may be
 * back in a moment.
 */
export async function endUnknown({ id, intent_id, order_id, payment_id, captured, is_canceled }: CardSession, container: MedusaContainer): Promise<void> {
  if (order_id || Number(captured) > 0)
    return
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Stripe does not know the payment ${intent_id}, which may have been made with other keys: its session ${id} ends`)
  if (payment_id && !is_canceled)
    await container.resolve(Modules.PAYMENT).cancelPayment(payment_id)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("payment_session").where({ id }).update({ status: PaymentSessionStatus.CANCELED, updated_at: knex.fn.now() })
}
