import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { SaleNoticeInput } from "../../../types"
import { noticePayloads } from "../../../types"
import { toStorableJson, toStorableText } from "./clean-json"
import { whyNotDeliverable } from "./recipient"

function whyPayloadCannotBeSent(notice: SaleNoticeInput): string | null {
  const issue = noticePayloads[notice.kind].safeParse(notice.payload).error?.issues[0]
  return issue ? `The payload is not usable: ${issue.path.join(".")}: ${issue.message}` : null
}

function toRow(trx: Knex, notice: SaleNoticeInput) {
  const fault = whyNotDeliverable(notice.recipient) ?? whyPayloadCannotBeSent(notice)
  return {
    id: generateEntityId(undefined, "snot"),
    key: notice.key,
    kind: notice.kind,
    recipient: toStorableText(notice.recipient ?? ""),
    order_id: notice.order_id,
    artisan_id: notice.artisan_id ?? null,
    payload: toStorableJson(notice.payload),
    status: fault ? "parked" : "waiting",
    last_error: fault === null ? null : toStorableText(fault),
    next_attempt_at: trx.fn.now(),
  }
}

/**
 * Puts e-mails into the outbox, inside the caller's transaction, with one statement:
 * they leave if and only if that transaction commits. A key that is there already is passed over.
 * What cannot be sent (bad address, bad payload) is parked with the reason; it throws for no data,
 * because the caller's order must stand.
 * @returns the keys that are new.
 */
export async function enqueueSaleNotices(trx: Knex, notices: SaleNoticeInput[]): Promise<string[]> {
  if (notices.length === 0)
    return []
  const rows = await trx("sale_notice")
    .insert(notices.map(notice => toRow(trx, notice)))
    .onConflict(trx.raw("(key) where deleted_at is null"))
    .ignore()
    .returning<{ key: string }[]>("key")
  return rows.map(row => row.key)
}
