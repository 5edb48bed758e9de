import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { getSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"

import { withLock } from "../locks/with-lock"
import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { STRIPE_PROVIDER } from "../stripe/provider-id"
import { findUnpaidRefunds } from "../stripe/recorded-refund"
import { refundOnce } from "../stripe/refunds"

/** Pays back what core has written down and was not there to hear Stripe's answer to. One that fails does not hold up the others. */
export async function payUnpaidRefunds(container: MedusaContainer): Promise<void> {
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { id, payment_id, intent_id, currency_code, amount } of await findUnpaidRefunds(knex, STRIPE_PROVIDER)) {
    const wanted = { intent_id, refund_id: id, amount: getSmallestUnit(amount, currency_code), attempt: `:${Date.now()}` }
    await withLock(`refund:${payment_id}`, container, () => refundOnce(client, knex, wanted)).catch((error: unknown) => {
      logger.error(`The refund ${id} could not be paid; it will be tried again`, error instanceof Error ? error : undefined)
    })
  }
}
