import { toMinor } from "@craftmart/money"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { goodsOf } from "../goods"
import { isBeingChanged } from "../reconcile/standing"
import type { PartStatus } from "../status/status-of"
import type { RefundablePart, RefundedLine } from "./share-of-refund"

/** A part with its money, and how the order that it belongs to stands. */
export interface PartAccount extends RefundablePart {
  readonly id: string
  readonly order_id: string
  readonly status: PartStatus
  readonly currency_code: string
  readonly canceled_at: Date | null
  readonly order_status: string
  /** Whether every other part of the order is called off. */
  readonly is_last: boolean
  /** Whether an order edit, return, claim or exchange is open in core, which allows no other change until it is done. */
  readonly is_being_changed: boolean
  /** Whether some of it lies in a parcel that was not unpacked again. */
  readonly is_packed: boolean
}

interface AccountRow extends Omit<PartAccount, "total" | "lines" | "refunds"> {
  readonly total: string
  readonly lines: { line_item_id: string, quantity: number, total: string, items_total: string, discount_total: string }[]
  readonly refunds: { amount: string, goods_amount: string, commission_reversed: string, items: RefundedLine[] | null }[]
}

const account = `
  select
    part.id, part.order_id, part.status, part.currency_code, part.canceled_at, part.commission_bps,
    part.total::text as total, o.status as order_status,
    not exists (
      select 1 from artisan_order other
      where other.order_id = part.order_id and other.id <> part.id and other.canceled_at is null and other.deleted_at is null
    ) as is_last,
    ${isBeingChanged("part.order_id")} as is_being_changed,
    exists (
      select 1 from artisan_order_line line
      join fulfillment_item item on item.line_item_id = line.line_item_id and item.deleted_at is null
      join fulfillment f on f.id = item.fulfillment_id and f.canceled_at is null and f.deleted_at is null
      where line.artisan_order_id = part.id and line.deleted_at is null
    ) as is_packed,
    (
      select coalesce(json_agg(json_build_object(
        'line_item_id', line.line_item_id, 'quantity', line.quantity,
        'total', line.total::text, 'items_total', line.items_total::text, 'discount_total', line.discount_total::text
      ) order by line.id), '[]')
      from artisan_order_line line where line.artisan_order_id = part.id and line.deleted_at is null
    ) as lines,
    (
      select coalesce(json_agg(json_build_object(
        'amount', refund.amount::text, 'goods_amount', refund.goods_amount::text,
        'commission_reversed', refund.commission_reversed::text, 'items', refund.items
      )), '[]')
      from artisan_order_refund refund
      where refund.artisan_order_id = part.id and refund.status <> 'failed' and refund.deleted_at is null
    ) as refunds
  from artisan_order part
  join "order" o on o.id = part.order_id
  where part.deleted_at is null`

function toAccount(row: AccountRow): PartAccount {
  const minor = (amount: string) => toMinor(amount, row.currency_code)
  return {
    ...row,
    total: minor(row.total),
    lines: row.lines.map(line => ({
      line_item_id: line.line_item_id,
      quantity: line.quantity,
      total: minor(line.total),
      goods: goodsOf({ items: minor(line.items_total), discount: minor(line.discount_total) }),
    })),
    refunds: row.refunds.map(refund => ({
      amount: minor(refund.amount),
      goods: minor(refund.goods_amount),
      commission_reversed: minor(refund.commission_reversed),
      items: refund.items ?? [],
    })),
  }
}

/**
 * The account of a part, with every part of its order locked until the transaction ends (in the order of ids): two who
 * want money back at once are served one after the other.
 */
export async function lockAccount(trx: Knex, artisan_order_id: string): Promise<PartAccount | undefined> {
  await trx("artisan_order")
    .whereIn("order_id", trx("artisan_order").where("id", artisan_order_id).select("order_id"))
    .orderBy("id")
    .forUpdate()
    .select("id")
  return readAccount(trx, artisan_order_id)
}

/** The account as it is now, for whoever only looks. */
export async function readAccount(knex: Knex, artisan_order_id: string): Promise<PartAccount | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: AccountRow[] }>(`${account} and part.id = ?`, [artisan_order_id])
  return row && toAccount(row)
}

/** The accounts of all parts of an order, locked likewise. */
export async function lockAccounts(trx: Knex, order_id: string): Promise<PartAccount[]> {
  await trx("artisan_order").where("order_id", order_id).orderBy("id").forUpdate().select("id")
  const { rows } = await trx.raw<{ rows: AccountRow[] }>(`${account} and part.order_id = ? order by part.id`, [order_id])
  return rows.map(toAccount)
}
