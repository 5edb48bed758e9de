import { toMinor } from "@craftmart/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, PaymentSessionStatus } from "@medusajs/framework/utils"

import { refuse } from "../errors/refuse"
import type { CartPaymentSession, CompletingCart } from "./cart"

/** The sessions that core would go on with, in its order; it takes the first. */
const processable: readonly string[] = [
  PaymentSessionStatus.PENDING,
  PaymentSessionStatus.REQUIRES_MORE,
  PaymentSessionStatus.AUTHORIZED,
  PaymentSessionStatus.CAPTURED,
  PaymentSessionStatus.PENDING_AUTHORIZATION,
]

function sessionOf(cart: CompletingCart): CartPaymentSession | undefined {
  return cart.payment_collection?.payment_sessions?.find(({ status }) => processable.includes(status))
}

/**
 * Refuses a payment of another sum than the cart's: core reads the sum, talks to the provider and stores the session
 * without the cart's lock, so that a line added meanwhile would be had for nothing.
 */
function checkAmount(session: CartPaymentSession, cart: CompletingCart): void {
  const paid = toMinor(session.raw_amount ?? session.amount, cart.currency_code)
  if (paid !== toMinor(cart.raw_total ?? cart.total, cart.currency_code))
    throw refuse("payment_amount_mismatch")
}

/** Core leaves a session `authorized` after it has cancelled its payment; going on with it would give an order for nothing. */
async function checkNotCanceled(session: CartPaymentSession, container: MedusaContainer): Promise<void> {
  if (session.status !== PaymentSessionStatus.AUTHORIZED && session.status !== PaymentSessionStatus.CAPTURED)
    return
  const { data: [payment] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "canceled_at"],
    filters: { payment_session_id: session.id },
  })
  if (payment?.canceled_at)
    throw refuse("payment_declined")
}

/** @throws a refusal unless the payment that core would go on with is good for exactly this cart. */
export async function checkPayment(cart: CompletingCart, container: MedusaContainer): Promise<void> {
  const session = sessionOf(cart)
  if (!session)
    return
  checkAmount(session, cart)
  await checkNotCanceled(session, container)
}
