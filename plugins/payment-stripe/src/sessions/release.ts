import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import type Stripe from "stripe"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { loadSession } from "./load"
import type { CardSession } from "./load"
import { markSession } from "./mark"
import { withCartLock } from "./with-cart-lock"

/** What a cancelled payment had been in before it was. */
const cancelable: readonly Stripe.PaymentIntent.Status[] = ["requires_capture", "requires_action", "requires_confirmation", "requires_payment_method"]

async function cancelIntent(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<void> {
  if (session.payment_id && !session.is_canceled)
    await container.resolve(Modules.PAYMENT).cancelPayment(session.payment_id)
  else
    await container.resolve<StripeModuleService>(STRIPE_MODULE).client.paymentIntents.cancel(intent.id, {}, { idempotencyKey: `release:${intent.id}` })
}

/** Gives back what is left of captured money. As a payment of Medusa's, the refund is written down there too. */
async function giveBack(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<void> {
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const charge = intent.latest_charge as Stripe.Charge | null
  if (!charge || charge.amount_refunded >= charge.amount_captured)
    return
  if (session.payment_id && session.is_captured && charge.amount_refunded === 0)
    await container.resolve(Modules.PAYMENT).refundPayment({ payment_id: session.payment_id })
  else
    await client.refunds.create({ payment_intent: intent.id, metadata: { session_id: session.id } }, { idempotencyKey: `release:${intent.id}` })
}

async function releaseUnlessOrdered(id: string, container: MedusaContainer): Promise<string> {
  const session = await loadSession(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id)
  if (!session || session.order_id)
    return "an order has come of it"
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const intent = await client.paymentIntents.retrieve(session.intent_id, { expand: ["latest_charge"] })
  if (intent.status === "processing")
    throw new Error(`The payment ${intent.id} is still being processed`)
  if (intent.status === "succeeded")
    await giveBack(session, intent, container)
  else if (cancelable.includes(intent.status))
    await cancelIntent(session, intent, container)
  await markSession(session, await client.paymentIntents.retrieve(intent.id), PaymentSessionStatus.CANCELED, container)
  return intent.status === "succeeded" ? "the money was given back" : "the money was released"
}

/**
 * Lets go of the money of a cart that will not become an order: cancels the authorization, or refunds. While it does
 * so the cart cannot be completed, and it does nothing once there is an order: never both, never neither.
 */
export async function releaseSession({ id, cart_id }: CardSession, container: MedusaContainer): Promise<string> {
  const release = () => releaseUnlessOrdered(id, container)
  return cart_id ? withCartLock(cart_id, container, release) : release()
}
