import { PaymentSessionStatus } from "@medusajs/framework/utils"

/**
 * A declined payment waits for another card, at Stripe and in the checkout. As `error` Medusa would never complete its
 * cart again: the buyer whose second card is good would be charged without an order.
 */
export function toSessionStatus<Session extends { status?: PaymentSessionStatus | `${PaymentSessionStatus}` }>(session: Session): Session {
  return session.status === PaymentSessionStatus.ERROR ? { ...session, status: PaymentSessionStatus.PENDING } : session
}
