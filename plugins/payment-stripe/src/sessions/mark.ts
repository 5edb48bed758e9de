import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import type Stripe from "stripe"

import type { CardSession } from "./load"

/** Writes down what the payment is at Stripe, and the session's status. Calls nobody: the amounts are the same. */
export async function markSession(session: CardSession, intent: Stripe.PaymentIntent, status: PaymentSessionStatus, container: MedusaContainer): Promise<void> {
  await container.resolve(Modules.PAYMENT).updatePaymentSession({
    id: session.id,
    amount: session.amount,
    currency_code: session.currency_code,
    data: { ...intent },
    status,
  })
}

/** Lets a cart be completed again whose session ended in an error at a decline: another card was good. */
export async function mendSession(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<void> {
  if (session.status === PaymentSessionStatus.ERROR)
    await markSession(session, intent, PaymentSessionStatus.PENDING, container)
}
