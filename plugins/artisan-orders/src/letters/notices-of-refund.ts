import { fromMinor, toMinor } from "@craftmart/money"
import type { SaleNoticeInput } from "@craftmart/sale-notices/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { readLetterheads } from "./read-letterheads"
import type { Letterhead } from "./read-letterheads"

interface RefundRow {
  readonly id: string
  readonly artisan_order_id: string
  readonly order_id: string
  readonly kind: "refund" | "cancellation" | "order_canceled"
  readonly amount: string
  readonly commission_reversed: string
  readonly reason: string | null
  readonly payment_id: string | null
  readonly items: { title: string, variant_title: string | null, quantity: number }[] | null
}

/** The pieces that were refunded; all of the part when it was called off; none when it was an amount. */
const refund = `
  select
    refund.id, refund.artisan_order_id, part.order_id, refund.kind, refund.amount::text as amount,
    refund.commission_reversed::text as commission_reversed, refund.reason, refund.payment_id,
    (
      select json_agg(json_build_object(
        'title', line.title, 'variant_title', line.variant_title, 'quantity', coalesce((piece->>'quantity')::numeric, line.quantity::numeric)
      ) order by line.id)
      from artisan_order_line line
      left join jsonb_array_elements(refund.items) piece on piece->>'line_item_id' = line.line_item_id
      where line.artisan_order_id = part.id and line.deleted_at is null and (refund.kind <> 'refund' or piece is not null)
    ) as items
  from artisan_order_refund refund
  join artisan_order part on part.id = refund.artisan_order_id
  where refund.id = ?`

/** The words that both mails share. A payment that was never taken is not paid back. */
function contentOf(part: Letterhead, row: RefundRow) {
  const major = (amount: string) => Number(fromMinor(toMinor(amount, part.currency_code), part.currency_code))
  return {
    display_id: part.display_id,
    currency_code: part.currency_code,
    is_cancellation: row.kind !== "refund",
    reason: row.kind === "order_canceled" ? null : row.reason,
    items: row.items ?? [],
    refunded_total: row.payment_id === null ? 0 : major(row.amount),
    commission_reversed: row.payment_id === null ? 0 : major(row.commission_reversed),
  }
}

/** Tells the buyer what comes back and why, and the artisan what that leaves. */
export async function noticesOfRefund(trx: Knex, id: string): Promise<SaleNoticeInput[]> {
  const { rows: [row] } = await trx.raw<{ rows: RefundRow[] }>(refund, [id])
  const part = row && (await readLetterheads(trx, [row.order_id])).get(row.artisan_order_id)
  if (!row || !part)
    return []
  const { commission_reversed, ...content } = contentOf(part, row)
  const about = { order_id: part.order_id, artisan_id: part.artisan?.id ?? null }
  const toBuyer = {
    ...about,
    key: `refund:${id}`,
    kind: "refund" as const,
    recipient: part.email,
    payload: { ...content, order_id: part.order_id, buyer_name: part.buyer_name, artisan_name: part.artisan?.name ?? null },
  }
  const toArtisan = part.artisan && {
    ...about,
    key: `artisan_refund:${id}`,
    kind: "artisan_refund" as const,
    recipient: part.artisan.email,
    payload: {
      ...content,
      commission_reversed,
      artisan_order_id: part.id,
      artisan_name: part.artisan.name,
      artisan_handle: part.artisan.handle,
      buyer_name: part.buyer_name,
    },
  }
  return [...part.no_notification ? [] : [toBuyer], ...toArtisan ? [toArtisan] : []]
}
