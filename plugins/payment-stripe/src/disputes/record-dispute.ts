import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { getAmountFromSmallestUnit } from "@medusajs/payment-stripe/dist/utils/get-smallest-unit"
import type Stripe from "stripe"

import { STRIPE_MODULE } from "../modules/stripe/key"
import type { StripeModuleService } from "../modules/stripe/service"
import { findSession, readIntent } from "../sessions/end-intent"
import type { CardSession } from "../sessions/load"
import { isMissing } from "../stripe/errors"

const closed: readonly Stripe.Dispute.Status[] = ["won", "lost", "warning_closed"]

function toRow(dispute: Stripe.Dispute, session: CardSession) {
  const { due_by } = dispute.evidence_details
  return {
    order_id: session.order_id,
    payment_id: session.payment_id ?? "",
    payment_intent_id: session.intent_id,
    amount: getAmountFromSmallestUnit(dispute.amount, dispute.currency),
    currency_code: dispute.currency,
    status: dispute.status,
    reason: dispute.reason,
    evidence_due_by: due_by ? new Date(due_by * 1000) : null,
    opened_at: new Date(dispute.created * 1000),
  }
}

/** In the words that every payment provider can use: what a warning comes to is a dispute that was won. */
function outcomeOf(status: Stripe.Dispute.Status): "open" | "won" | "lost" {
  if (!closed.includes(status))
    return "open"
  return status === "lost" ? "lost" : "won"
}

/** Keeps the dispute in the payment too, under `metadata.disputes`: there whoever knows Medusa alone finds it. */
const keepInPayment = `
  update payment set metadata = coalesce(payment.metadata, '{}') || jsonb_build_object('disputes',
    coalesce(payment.metadata -> 'disputes', '{}') || jsonb_build_object(dispute.id, jsonb_build_object(
      'status', :outcome::text, 'reason', dispute.reason, 'opened_at', dispute.opened_at, 'closed_at', dispute.closed_at)))
  from stripe_dispute dispute
  where dispute.id = :id and payment.id = dispute.payment_id`

/** Undefined if it is not of this account. */
async function readDispute(client: Stripe, id: string): Promise<Stripe.Dispute | undefined> {
  return client.disputes.retrieve(id).catch((error: unknown) => {
    if (isMissing(error))
      return undefined
    throw error
  })
}

/** Writes down a dispute as it is at Stripe now. */
export async function recordDispute(id: string, container: MedusaContainer): Promise<string> {
  const stripe = container.resolve<StripeModuleService>(STRIPE_MODULE)
  const dispute = await readDispute(stripe.client, id)
  const intent = typeof dispute?.payment_intent === "string" ? await readIntent(dispute.payment_intent, container) : undefined
  const session = intent && await findSession(intent, container)
  if (!dispute || !session)
    return "not of this shop"
  const { amount, ...row } = toRow(dispute, session)
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const isClosed = outcomeOf(dispute.status) !== "open"
  const columns = { ...row, amount, raw_amount: { value: String(amount), precision: 20 } }
  await knex.transaction(async (trx) => {
    await trx("stripe_dispute")
      .insert({ id, ...columns, closed_at: isClosed ? trx.fn.now() : null })
      .onConflict("id")
      // The order that it was for stays its order when that is cancelled.
      .merge({ ...columns, order_id: trx.raw("coalesce(excluded.order_id, stripe_dispute.order_id)"), closed_at: isClosed ? trx.raw("coalesce(stripe_dispute.closed_at, now())") : null, updated_at: trx.fn.now() })
    await trx.raw(keepInPayment, { id, outcome: outcomeOf(dispute.status) })
  })
  return dispute.status
}
