import { enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { noticesOfRefund } from "../letters/notices-of-refund"

/** The refund has reached the buyer: says so in the row, and in the mails to buyer and artisan. Once. */
export async function settleRefund(trx: Knex, id: string, payment_refund_id: string | null): Promise<void> {
  const settled = await trx("artisan_order_refund").where({ id, status: "pending" }).update({
    status: "succeeded",
    payment_refund_id,
    last_error: null,
    settled_at: trx.fn.now(),
    updated_at: trx.fn.now(),
  })
  if (settled > 0)
    await enqueueSaleNotices(trx, await noticesOfRefund(trx, id))
}

/** The pause after a try, in minutes: one, then twice as long each time, an hour at most. */
const pause = "least(60, power(2, least(attempts, 10)))"

/** The refund did not work out: what was wrong, and when to try again, or never. */
export async function postponeRefund(trx: Knex, id: string, error: string, { for_good }: { for_good: boolean }): Promise<void> {
  await trx("artisan_order_refund").where({ id, status: "pending" }).update({
    attempts: trx.raw("attempts + 1"),
    last_error: error.slice(0, 1_000),
    next_attempt_at: trx.raw(`now() + ${pause} * interval '1 minute'`),
    updated_at: trx.fn.now(),
    ...for_good ? { status: "failed" } : {},
  })
}
