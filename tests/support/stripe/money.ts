import type Stripe from "stripe"

import { invalid } from "./failure"
import { newDispute, newRefund, now } from "./objects"
import { unexpectedState } from "./paying"
import { requireWhole } from "./possible"
import type { World } from "./world"

/** What moves money once a payment is authorized. */

export function capture(world: World, intent: Stripe.PaymentIntent, amount = intent.amount_capturable): Stripe.PaymentIntent {
  if (intent.status !== "requires_capture")
    throw unexpectedState(intent, "captured")
  if (amount > intent.amount_capturable)
    throw invalid("The amount to capture is greater than the amount that can be captured.", { code: "amount_too_large", param: "amount_to_capture" })
  Object.assign(intent, { status: "succeeded", amount_received: amount, amount_capturable: 0 })
  const charge = world.chargeOf(intent)
  Object.assign(charge, { captured: true, amount_captured: amount })
  letGo(world, charge, charge.amount - amount)
  world.emit("charge.captured", charge)
  world.emit("payment_intent.succeeded", intent)
  return intent
}

/** What of a hold is not captured any more stands with the charge as a refund of which no money moves. */
function letGo(world: World, charge: Stripe.Charge, amount: number): void {
  if (amount === 0)
    return
  world.refunds.add(newRefund(charge, amount, {}, false))
  charge.amount_refunded += amount
  world.emit("charge.refunded", charge)
}

/** What was given back of captured money. */
export function refundedOf(world: World, intent_id: string): number {
  return world.refunds.where(({ payment_intent, balance_transaction }) => payment_intent === intent_id && balance_transaction !== null)
    .reduce((sum, { amount }) => sum + amount, 0)
}

export function cancel(world: World, intent: Stripe.PaymentIntent, reason: Stripe.PaymentIntent.CancellationReason | null = null): Stripe.PaymentIntent {
  if (["succeeded", "canceled", "processing"].includes(intent.status))
    throw unexpectedState(intent, "canceled")
  if (intent.status === "requires_capture")
    letGo(world, world.chargeOf(intent), intent.amount_capturable)
  Object.assign(intent, { status: "canceled", amount_capturable: 0, canceled_at: now(), cancellation_reason: reason, next_action: null })
  world.emit("payment_intent.canceled", intent)
  return intent
}

/** Never gives back more than was captured. */
export function refund(world: World, intent: Stripe.PaymentIntent, wanted: number | undefined, metadata: Stripe.Metadata = {}): Stripe.Refund {
  const charge = intent.latest_charge ? world.chargeOf(intent) : undefined
  if (!charge?.captured)
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`)
  const left = charge.amount_captured - refundedOf(world, intent.id)
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" })
  const amount = wanted ?? left
  requireWhole(amount, charge.currency)
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, { param: "amount" })
  const made = world.refunds.add(newRefund(charge, amount, metadata))
  charge.amount_refunded += amount
  charge.refunded = amount === left
  world.emit("charge.refunded", charge)
  return made
}

/** A cardholder disputes a payment at the bank. */
export function dispute(world: World, intent: Stripe.PaymentIntent, reason = "product_not_received"): Stripe.Dispute {
  const charge = world.chargeOf(intent)
  charge.disputed = true
  const opened = world.disputes.add(newDispute(charge, reason))
  world.emit("charge.dispute.created", opened)
  return opened
}

/** The bank has decided. */
export function decide(world: World, opened: Stripe.Dispute, status: "lost" | "won"): Stripe.Dispute {
  opened.status = status
  world.emit("charge.dispute.closed", opened)
  return opened
}
