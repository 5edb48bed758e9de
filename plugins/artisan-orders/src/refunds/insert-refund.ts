import { fromMinor } from "@craftmart/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import { amountColumns } from "../record/amount-columns"
import type { PartAccount } from "./read-account"
import type { RefundedLine, RefundShare } from "./share-of-refund"

interface RefundDetails {
  readonly key: string
  readonly kind: "refund" | "cancellation" | "order_canceled"
  readonly items?: readonly RefundedLine[]
  readonly reason?: string | null
  readonly created_by?: string | null
  readonly payment_id: string | null
}

/** Writes the row of `artisan_order_refund`, to be carried out at once. */
export async function insertRefund(trx: Knex, part: PartAccount, share: RefundShare, details: RefundDetails): Promise<string> {
  const id = generateEntityId(undefined, "aoref")
  const money = (column: string, minor: bigint) => amountColumns(column, fromMinor(minor, part.currency_code))
  await trx("artisan_order_refund").insert({
    id,
    key: details.key,
    kind: details.kind,
    artisan_order_id: part.id,
    currency_code: part.currency_code,
    ...money("amount", share.amount),
    ...money("goods_amount", share.goods),
    ...money("commission_reversed", share.commission_reversed),
    items: details.items ? JSON.stringify(details.items) : null,
    reason: details.reason ?? null,
    created_by: details.created_by ?? null,
    payment_id: details.payment_id,
    next_attempt_at: trx.fn.now(),
  })
  return id
}
