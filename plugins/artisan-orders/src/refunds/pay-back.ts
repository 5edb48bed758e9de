import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"

import { aloneAtPayment } from "./order-turn"

/** A refund that is under way, as its row has it. */
export interface RefundToPay {
  readonly id: string
  readonly payment_id: string
  readonly amount: string
  readonly reason: string | null
  readonly created_by: string | null
}

/** Core's refund of ours, and whether the order knows of it: core writes that last. */
const standing = `
  select refund.id, exists (
    select 1 from order_transaction entry where entry.reference = 'refund' and entry.reference_id = refund.id and entry.deleted_at is null
  ) as is_booked
  from refund
  where refund.payment_id = ? and refund.metadata->>'idempotency_key' = ? and refund.deleted_at is null`

async function readStanding(knex: Knex, { payment_id, id }: RefundToPay): Promise<{ id: string, is_booked: boolean } | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: { id: string, is_booked: boolean }[] }>(standing, [payment_id, id])
  return row
}

/**
 * Pays back at the payment, through core, and answers the id of core's refund. May be called again after whatever went
 * wrong: a refund that the order knows of is not paid again; one that was cut short is done anew with the same
 * idempotency key (in the metadata, where a provider finds it), so that an answer that was lost is only asked for again.
 */
export function payBack(container: MedusaContainer, refund: RefundToPay): Promise<string> {
  return aloneAtPayment(container, refund.payment_id, () => payBackOnce(container, refund))
}

async function payBackOnce(container: MedusaContainer, refund: RefundToPay): Promise<string> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const before = await readStanding(knex, refund)
  if (before?.is_booked)
    return before.id
  if (before)
    await container.resolve(Modules.PAYMENT).deleteRefunds([before.id])
  const input = {
    payment_id: refund.payment_id,
    amount: refund.amount,
    created_by: refund.created_by ?? undefined,
    note: refund.reason ?? undefined,
    metadata: { idempotency_key: refund.id },
  }
  await refundPaymentWorkflow(container).run({ input })
  const after = await readStanding(knex, refund)
  if (!after)
    throw new Error(`Core has paid back ${refund.id}, but keeps no refund of it`)
  return after.id
}
