import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { insertRefund } from "./insert-refund"
import { lockAccounts } from "./read-account"
import { readPayments } from "./read-payments"
import { settleRefund } from "./settle"
import { leftOf, shareOfRest } from "./share-of-refund"

/**
 * Core has cancelled an order as a whole, and with it paid back or released the money: each part gets what was left of it
 * as its refund. Where core has not paid back everything (it passes over a provider's error), nothing is written: the
 * order's page shows what is missing.
 * @returns whether anything was written.
 */
export async function settleCanceledOrder(trx: Knex, order_id: string): Promise<boolean> {
  const parts = (await lockAccounts(trx, order_id)).filter(part => part.order_status === "canceled" && leftOf(part).amount > 0n)
  const payments = await readPayments(trx, order_id)
  const captured = payments.filter(payment => payment.captured > 0n)
  if (parts.length === 0 || captured.some(payment => payment.captured !== payment.refunded))
    return false
  for (const part of parts) {
    const share = shareOfRest(part, leftOf(part).amount)
    const id = await insertRefund(trx, part, share, { kind: "order_canceled", key: `order_canceled:${part.id}`, payment_id: captured[0]?.id ?? null })
    await settleRefund(trx, id, null)
  }
  return true
}
