import { fromMinor, toMinor } from "@craftmart/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderStatus } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { isEntered } from "../reconcile/standing"
import { clearUnfinished } from "./clear-unfinished"
import { aloneAtPayment } from "./order-turn"
import { readPayments } from "./read-payments"

/** A refund that is under way, as its row has it. */
export interface RefundToPay {
  readonly id: string
  readonly order_id: string
  readonly order_status: string
  readonly payment_id: string
  readonly amount: string
  readonly reason: string | null
  readonly created_by: string | null
  /** Whether it is satisfied by what was paid back of the order as a whole; else it fails when too little is left. */
  readonly is_part_of_whole: boolean
}

/** Core's refund of ours, and whether the order knows of it. */
const standing = `
  select refund.id, ${isEntered} as is_booked
  from refund
  where refund.payment_id = ? and refund.metadata->>'idempotency_key' = ? and refund.deleted_at is null`

async function readStanding(knex: Knex, { payment_id, id }: RefundToPay): Promise<{ id: string, is_booked: boolean } | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: { id: string, is_booked: boolean }[] }>(standing, [payment_id, id])
  return row
}

/** What is still to be paid of a refund, in major units, if others have paid back of the payment what belongs to it. */
async function stillToPay(knex: Knex, { order_id, payment_id, amount, is_part_of_whole }: RefundToPay): Promise<string> {
  const payment = is_part_of_whole && (await readPayments(knex, order_id)).find(({ id }) => id === payment_id)
  if (!payment)
    return amount
  const left = payment.captured - payment.refunded
  return toMinor(amount, payment.currency_code) <= left ? amount : fromMinor(left, payment.currency_code)
}

/**
 * Pays back at the payment, through core, and answers the id of core's refund; null when nothing was left to pay. May be
 * called again after whatever went wrong: a refund that the order knows of is not paid again; one that was cut short is
 * done anew with the same idempotency key (in the metadata, where a provider finds it), so that an answer that was lost
 * is only asked for again.
 */
export function payBack(container: MedusaContainer, refund: RefundToPay): Promise<string | null> {
  return aloneAtPayment(container, refund.payment_id, () => payBackOnce(container, refund))
}

async function payBackOnce(container: MedusaContainer, refund: RefundToPay): Promise<string | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const before = await readStanding(knex, refund)
  if (before?.is_booked)
    return before.id
  await clearUnfinished(container, refund.payment_id)
  const amount = await stillToPay(knex, refund)
  if (Number(amount) <= 0)
    return null
  const input = {
    payment_id: refund.payment_id,
    amount,
    created_by: refund.created_by ?? undefined,
    note: refund.reason ?? undefined,
    metadata: { idempotency_key: refund.id },
  }
  // Core's workflow gives up at an order that is cancelled, when the money has gone back: the reconciler enters it.
  if (refund.order_status === OrderStatus.CANCELED)
    await container.resolve(Modules.PAYMENT).refundPayment(input)
  else
    await refundPaymentWorkflow(container).run({ input })
  const after = await readStanding(knex, refund)
  if (!after)
    throw new Error(`Core has paid back ${refund.id}, but keeps no refund of it`)
  return after.id
}
