import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

import { hasStandingOrder, isRecent, isUnbooked } from "./unbooked"

/** A refund of core's that was set aside; the amount in major units. */
interface SetAside {
  id: string
  amount: string
  /** Whether the reconciler makes it anew; else somebody else does. */
  is_owed: boolean
}

/** Longer than Stripe and its library take for a refund: what is younger may be under way. */
const GRACE = "4 minutes"

const unfinished = `
  update refund set
    deleted_at = now(),
    metadata = coalesce(refund.metadata, '{}') || jsonb_build_object('redo', refund.metadata ->> 'idempotency_key' is null and not exists (
      select 1 from refund origin where origin.id = refund.metadata ->> 'redo_of' and origin.metadata ->> 'redo' = 'true'
    ))
  from refund asked
  join payment on payment.id = asked.payment_id
  where asked.id = ? and refund.payment_id = asked.payment_id and refund.id <> asked.id and refund.deleted_at is null
    and ${isRecent} and refund.created_at < now() - interval '${GRACE}'
    and ${hasStandingOrder} and ${isUnbooked("asked.id")}
  returning refund.id, refund.raw_amount ->> 'value' as amount, refund.metadata -> 'redo' = 'true' as is_owed`

/**
 * Sets aside what core has written down of the same payment, and whose process died before the order was told: core
 * would enter it in the order with the amount of the refund that is asked for now. It is made anew by the reconciler, or
 * by whoever gave its key.
 */
export async function setAsideUnfinished(knex: Knex, asked_id: string): Promise<SetAside[]> {
  const { rows } = await knex.raw<{ rows: SetAside[] }>(unfinished, [asked_id])
  return rows
}

/** An administrator who asks again for the same sum means the same refund: one of that sum is not made anew. */
export async function replaceUnfinished(knex: Knex, aside: readonly SetAside[], sum: BigNumberInput): Promise<void> {
  const same = aside.find(refund => refund.is_owed && MathBN.eq(refund.amount, sum))
  if (same)
    await knex("refund").where({ id: same.id }).update({ metadata: knex.raw("metadata || '{\"redo\": false}'") })
}
