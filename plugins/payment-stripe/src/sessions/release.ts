import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { getAmountFromSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { recordGivenBack } from "../refunds/record-given-back"
import { isPaid } from "../stripe/is-paid"
import { listRefunds } from "../stripe/refunds"
import { retrieveIntent } from "../stripe/retrieve-intent"
import { loadSession } from "./load"
import type { CardSession } from "./load"
import { markSession } from "./mark"
import { withLock } from "../locks/with-lock"

/** The statuses in which Stripe lets a payment be cancelled; what was captured is refunded instead. */
const cancelable: readonly Stripe.PaymentIntent.Status[] = ["requires_capture", "requires_action", "requires_confirmation", "requires_payment_method"]

async function cancelIntent(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<void> {
  if (session.payment_id && !session.is_canceled)
    await container.resolve(Modules.PAYMENT).cancelPayment(session.payment_id)
  else
    await container.resolve<StripeModuleService>(STRIPE_MODULE).client.paymentIntents.cancel(intent.id)
}

/** What is left of captured money, in minor units. */
async function leftOf(intent: Stripe.PaymentIntent, client: Stripe): Promise<number> {
  const refunds = await listRefunds(client, intent)
  return intent.amount_received - refunds.reduce((sum, { amount }) => sum + amount, 0)
}

/**
 * Gives back what is left of captured money. As a payment of Medusa's, the refund is written down there too; so are
 * before it a capture whose answer has not come, and refunds that Stripe made and Medusa does not know of.
 */
async function giveBack(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<void> {
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const { payment_id } = session
  if (!payment_id) {
    if (await leftOf(intent, client) > 0)
      await client.refunds.create({ payment_intent: intent.id, metadata: { session_id: session.id } })
    return
  }
  const payments = container.resolve(Modules.PAYMENT)
  if (Number(session.captured) === 0)
    await payments.capturePayment({ payment_id })
  await withLock(`refund:${payment_id}`, container, async () => {
    await recordGivenBack(intent, payment_id, container)
    const left = await leftOf(intent, client)
    if (left > 0)
      await payments.refundPayment({ payment_id, amount: getAmountFromSmallestUnit(left, intent.currency) })
  })
}

/** A second payment for a cart whose order another one pays for. */
export function isSurplus({ order_id, cart_id, payment_id, is_paid_otherwise }: CardSession): boolean {
  return Boolean(order_id && cart_id && !payment_id && is_paid_otherwise)
}

interface ReleaseOptions {
  /** Whether to leave a payment alone that its buyer has made since it was looked at. */
  unlessPaid?: boolean
}

async function releaseUnlessOrdered(id: string, container: MedusaContainer, { unlessPaid }: ReleaseOptions): Promise<string> {
  const session = await loadSession(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), id)
  if (!session || (session.order_id && !isSurplus(session)))
    return "an order has come of it"
  const { client } = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const intent = await retrieveIntent(client, session.intent_id)
  if (unlessPaid && isPaid(intent))
    return "it was paid for meanwhile"
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
export async function releaseSession({ id, cart_id }: CardSession, container: MedusaContainer, options: ReleaseOptions = {}): Promise<string> {
  const release = () => releaseUnlessOrdered(id, container, options)
  return cart_id ? withLock(cart_id, container, release) : release()
}
