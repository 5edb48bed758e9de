import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, PaymentActions } from "@medusajs/framework/utils"
import { completeCartWorkflow, processPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { getAmountFromSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { withLock } from "../locks/with-lock"
import { toStripeBelow } from "../stripe/amount"
import { loadSession } from "./load"
import type { CardSession } from "./load"
import { mendSession } from "./mark"
import { isFinal } from "./refusal"
import { isSurplus, releaseSession } from "./release"

/** What Stripe has captured and Medusa has not written down, in minor units; negative when a capture is under way. */
function unknownOf({ captured }: CardSession, { amount_received, currency }: Stripe.PaymentIntent): number {
  return amount_received - toStripeBelow(captured, currency)
}

function toWebhookResult(session: CardSession, intent: Stripe.PaymentIntent) {
  const isCaptured = intent.status === "succeeded"
  const unknown = unknownOf(session, intent)
  const received = unknown > 0 ? unknown : intent.amount_received
  const amount = isCaptured ? received : intent.amount_capturable
  return {
    action: isCaptured ? PaymentActions.SUCCESSFUL : PaymentActions.AUTHORIZED,
    data: { session_id: session.id, amount: getAmountFromSmallestUnit(amount, intent.currency) },
  }
}

/** Whether Medusa knows all that Stripe does: the order, its payment, and what is captured, be it in part. */
function isSettled(session: CardSession, intent: Stripe.PaymentIntent): boolean {
  const isPart = intent.amount_received < intent.amount
  const isKnown = session.is_captured || intent.status !== "succeeded" || (isPart && unknownOf(session, intent) <= 0)
  return Boolean(session.order_id && session.payment_id && isKnown)
}

/**
 * Money that no order can be made for any more: its order was cancelled, or paid by another card, or its cart was given
 * back when the process that made the order died, or the money was given back before.
 */
function isLost(session: CardSession, intent: Stripe.PaymentIntent): boolean {
  const charge = intent.latest_charge as Stripe.Charge | null
  const hasNobody = session.was_of_cart && !session.cart_id && !session.order_id
  return session.is_abandoned || hasNobody || isSurplus(session) || (!session.order_id && charge?.refunded === true)
}

/**
 * Gives core what Stripe says, unless it has learnt that meanwhile. A capture is told of while nobody else is at it
 * (`artisan-orders` takes the same lock to capture): core looks whether the order has it and then enters it, so that two
 * at once both do.
 */
async function tellCore(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<void> {
  const tell = (session: CardSession) => processPaymentWorkflow(container).run({ input: toWebhookResult(session, intent) })
  if (intent.status !== "succeeded" || !session.payment_id)
    return void await tell(session)
  await withLock(`capture:${session.payment_id}`, container, async () => {
    const now = await loadSession(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), session.id)
    if (now && !isSettled(now, intent))
      await tell(now)
  })
}

/** Core's workflow for webhooks keeps the reason to itself why a cart did not become an order; here it is. */
async function completeOrSayWhyNot(cart_id: string, container: MedusaContainer): Promise<unknown> {
  const { errors } = await completeCartWorkflow(container).run({ input: { id: cart_id }, throwOnError: false })
  return errors[0]?.error
}

/**
 * Makes the order that a buyer has paid for, through core's own workflow for webhooks. What cannot be bought any more
 * is not paid for either: the money is let go.
 * @throws when it is to be tried again.
 */
export async function completePaid(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<string> {
  if (isSettled(session, intent))
    return "known already"
  if (isLost(session, intent))
    return releaseSession(session, container)
  await mendSession(session, intent, container)
  await tellCore(session, intent, container)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const after = await loadSession(knex, session.id)
  if (!after)
    return "the session is gone"
  if (after.order_id && !after.payment_id)
    throw new Error(`The order ${after.order_id} is not paid for: the process that made it has died, or is still at it`)
  if (!after.cart_id || after.order_id)
    return "the order stands"
  const error = await completeOrSayWhyNot(after.cart_id, container)
  if (!error)
    return "the order stands"
  if (isFinal(error) || session.is_old)
    return releaseSession(after, container)
  throw error instanceof Error ? error : new Error(`The cart ${after.cart_id} could not be completed: ${JSON.stringify(error)}`)
}
