import type Stripe from "stripe"

import { invalid } from "./failure"
import { newDispute, newRefund, now } from "./objects"
import { unexpectedState } from "./paying"
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
  world.emit("charge.captured", charge)
  world.emit("payment_intent.succeeded", intent)
  return intent
}

export function cancel(world: World, intent: Stripe.PaymentIntent, reason: Stripe.PaymentIntent.CancellationReason | null = null): Stripe.PaymentIntent {
  if (["succeeded", "canceled", "processing"].includes(intent.status))
    throw unexpectedState(intent, "canceled")
  Object.assign(intent, { status: "canceled", amount_capturable: 0, canceled_at: now(), cancellation_reason: reason, next_action: null })
  world.emit("payment_intent.canceled", intent)
  return intent
}

/** Never gives back more than was captured. */
export function refund(world: World, intent: Stripe.PaymentIntent, wanted: number | undefined, metadata: Stripe.Metadata = {}): Stripe.Refund {
  const charge = intent.latest_charge ? world.chargeOf(intent) : undefined
  if (!charge?.captured)
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`)
  const left = charge.amount_captured - charge.amount_refunded
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" })
  const amount = wanted ?? left
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, { param: "amount" })
  const made = world.refunds.add(newRefund(charge, amount, metadata))
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount_captured
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
