import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import type Stripe from "stripe"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { isMissing } from "../stripe/errors"
import { isPaid } from "../stripe/is-paid"
import { retrieveIntent } from "../stripe/retrieve-intent"
import { completePaid } from "./complete"
import { loadSession } from "./load"
import type { CardSession } from "./load"
import { markSession, mendSession } from "./mark"

/** Statuses of a session that has not come to an end in Medusa. */
const open: readonly string[] = [PaymentSessionStatus.PENDING, PaymentSessionStatus.REQUIRES_MORE, PaymentSessionStatus.ERROR]

/** The payment as Stripe has it now, with its charge; undefined if it is not of this account. */
export async function readIntent(id: string, container: MedusaContainer): Promise<Stripe.PaymentIntent | undefined> {
  try {
    return await retrieveIntent(container.resolve<StripeModuleService>(STRIPE_MODULE).client, id)
  } catch (error) {
    if (isMissing(error))
      return undefined
    throw error
  }
}

/** The session that made a payment; undefined if another shop, or another program, made it. */
export async function findSession(intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<CardSession | undefined> {
  const session = await loadSession(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), intent.metadata.session_id ?? "")
  return session?.intent_id === intent.id ? session : undefined
}

/**
 * A hold that has gone before it was captured, by its time or by somebody at Stripe, pays for nothing any more.
 * @throws while a capture is under way: it fails in a moment, and its row goes.
 */
async function endCanceled(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<void> {
  if (open.includes(session.status))
    await markSession(session, intent, PaymentSessionStatus.CANCELED, container)
  else if (session.payment_id && !session.is_canceled)
    await cancelUncaptured(session.payment_id, session, container)
}

async function cancelUncaptured(payment_id: string, { captured }: CardSession, container: MedusaContainer): Promise<void> {
  if (Number(captured) > 0)
    throw new Error(`The payment ${payment_id} is gone at Stripe while it is being captured`)
  await container.resolve(Modules.PAYMENT).cancelPayment(payment_id)
}

/** Brings Medusa to where Stripe is with a payment of ours. */
export async function followIntent(session: CardSession, intent: Stripe.PaymentIntent, container: MedusaContainer): Promise<string> {
  if (session.status === PaymentSessionStatus.CANCELED)
    return "ended before"
  if (isPaid(intent))
    return completePaid(session, intent, container)
  if (intent.status !== "canceled") {
    await mendSession(session, intent, container)
    return "waiting for the buyer"
  }
  await endCanceled(session, intent, container)
  return "canceled"
}

/** Follows a payment by its id at Stripe; one that is not ours changes nothing. @throws when it is to be tried again. */
export async function endIntent(id: string, container: MedusaContainer): Promise<string> {
  const intent = await readIntent(id, container)
  const session = intent && await findSession(intent, container)
  return session ? followIntent(session, intent, container) : "not of this shop"
}
