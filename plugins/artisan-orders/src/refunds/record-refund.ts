import { toMinor } from "@craftmart/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { insertRefund } from "./insert-refund"
import { lockAccount } from "./read-account"
import type { PartAccount } from "./read-account"
import { paymentToRefund, readPayments } from "./read-payments"
import type { OrderPayment } from "./read-payments"
import { asRefusal, refuseRefund } from "./refusals"
import { leftOf, shareOfAmount, shareOfLines, shareOfRest } from "./share-of-refund"
import type { RefundedLine, RefundShare } from "./share-of-refund"

/** What an admin or the artisan wants to give back of a part: an amount in major units, or pieces of lines. */
export interface RefundRequest {
  readonly artisan_order_id: string
  readonly amount?: number
  readonly items?: readonly RefundedLine[]
  readonly reason: string
  readonly created_by: string
  /** The same key twice is the same refund. */
  readonly key: string
}

/** Whoever calls off a part, and why. */
export interface CancellationRequest {
  readonly artisan_order_id: string
  readonly reason: string
  readonly created_by: string
}

function shareOf(part: PartAccount, { amount, items }: RefundRequest): RefundShare {
  try {
    return items ? shareOfLines(part, items) : shareOfAmount(part, toMinor(amount ?? 0, part.currency_code))
  } catch (error) {
    throw asRefusal(error, part)
  }
}

/**
 * Writes down a refund that is to be carried out; nothing is paid back yet.
 * @returns its id, also of the one that has this key already; undefined when there is no such part.
 * @throws 409 refusals.
 */
export async function recordRefund(trx: Knex, request: RefundRequest): Promise<string | undefined> {
  const part = await lockAccount(trx, request.artisan_order_id)
  if (!part)
    return undefined
  const same = await trx("artisan_order_refund").where({ key: request.key, artisan_order_id: part.id }).whereNull("deleted_at").first<{ id: string } | undefined>("id")
  if (same)
    return same.id
  if (part.is_being_changed)
    throw refuseRefund("order_being_changed")
  const share = shareOf(part, request)
  const payment = paymentToRefund(await readPayments(trx, part.order_id))
  if (!payment)
    throw refuseRefund("payment_not_captured")
  if (share.amount > payment.free)
    throw refuseRefund("refund_exceeds_captured")
  return insertRefund(trx, part, share, { ...request, kind: "refund", payment_id: payment.id })
}

/**
 * What a cancellation gives back, and where; some of it with what was paid back of the order as a whole. Before anything
 * was captured only the order as a whole can be given up.
 */
function restOf(part: PartAccount, payments: readonly OrderPayment[]): { share: RefundShare, payment_id: string | null } {
  const payment = paymentToRefund(payments)
  if (payment)
    return { share: shareOfRest(part, payment.unclaimed), payment_id: payment.id }
  const owed = payments.some(payment => !payment.is_canceled)
  if (owed && !part.is_last)
    throw refuseRefund("payment_not_captured")
  return { share: shareOfRest(part, leftOf(part).amount), payment_id: null }
}

/**
 * Calls off a part and writes down the refund of what is left of it, both or neither.
 * @returns the refund's id; undefined when there is no such part.
 * @throws 409 refusals.
 */
export async function recordCancellation(trx: Knex, request: CancellationRequest): Promise<string | undefined> {
  const part = await lockAccount(trx, request.artisan_order_id)
  if (!part)
    return undefined
  if (part.status === "canceled" || part.order_status === "canceled")
    throw refuseRefund("already_canceled")
  if (part.is_packed || part.status !== "pending")
    throw refuseRefund("already_sent")
  if (part.is_being_changed)
    throw refuseRefund("order_being_changed")
  const { share, payment_id } = restOf(part, await readPayments(trx, part.order_id))
  await trx("artisan_order").where("id", part.id).update({
    canceled_at: trx.fn.now(),
    cancel_reason: request.reason,
    status: "canceled",
    updated_at: trx.fn.now(),
  })
  return insertRefund(trx, part, share, { ...request, kind: "cancellation", key: `cancellation:${part.id}`, payment_id })
}
