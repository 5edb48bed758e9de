import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { isBeingChanged } from "../reconcile/standing"

/** A refund that is to be carried out, with what it finds in the order. */
export interface PendingRefund {
  readonly id: string
  readonly kind: "refund" | "cancellation"
  readonly order_id: string
  readonly order_status: string
  readonly amount: string
  readonly reason: string | null
  readonly created_by: string | null
  readonly payment_id: string | null
  /** Whether no other part of the order is left. */
  readonly is_last: boolean
  /** Whether another refund of the order is under way: an order is cancelled only when nothing else is to be paid back. */
  readonly has_others: boolean
  /** The lines of the part that are still in the order. */
  readonly lines_in_order: readonly string[]
}

const pending = `
  select
    refund.id, refund.kind, part.order_id, o.status as order_status, refund.amount::text as amount,
    refund.reason, refund.created_by, refund.payment_id,
    not exists (
      select 1 from artisan_order other
      where other.order_id = part.order_id and other.canceled_at is null and other.deleted_at is null
    ) and part.id = (
      select last.id from artisan_order last
      where last.order_id = part.order_id and last.deleted_at is null order by last.canceled_at desc nulls last, last.id desc limit 1
    ) as is_last,
    exists (
      select 1 from artisan_order_refund other
      join artisan_order its_part on its_part.id = other.artisan_order_id
      where its_part.order_id = part.order_id and other.id <> refund.id and other.status = 'pending' and other.deleted_at is null
    ) as has_others,
    (
      select coalesce(json_agg(line.line_item_id order by line.id), '[]')
      from artisan_order_line line
      join order_item item
        on item.item_id = line.line_item_id and item.order_id = o.id and item.version = o.version and item.quantity > 0 and item.deleted_at is null
      where line.artisan_order_id = part.id and line.deleted_at is null
    ) as lines_in_order
  from artisan_order_refund refund
  join artisan_order part on part.id = refund.artisan_order_id
  join "order" o on o.id = part.order_id
  where refund.id = ? and refund.status = 'pending' and refund.deleted_at is null`

/** Undefined once it is carried out, or has failed for good. */
export async function readPending(knex: Knex, id: string): Promise<PendingRefund | undefined> {
  const { rows: [row] } = await knex.raw<{ rows: PendingRefund[] }>(pending, [id])
  return row
}

/** The refunds of an order that are under way, oldest first. */
export async function readPendingIds(knex: Knex, order_id: string): Promise<string[]> {
  const rows = await knex("artisan_order_refund")
    .join("artisan_order", "artisan_order.id", "artisan_order_refund.artisan_order_id")
    .where({ "artisan_order.order_id": order_id, "artisan_order_refund.status": "pending" })
    .whereNull("artisan_order_refund.deleted_at")
    .orderBy("artisan_order_refund.id")
    .select<{ id: string }[]>("artisan_order_refund.id")
  return rows.map(row => row.id)
}

/** Whether the money of a part that was called off is still to be paid back at a payment. */
export async function isCallingOff(knex: Knex, payment_id: string): Promise<boolean> {
  return await knex("artisan_order_refund")
    .where({ payment_id, kind: "cancellation", status: "pending" })
    .whereNull("deleted_at")
    .first("id") !== undefined
}

const changing = `
  select 1
  from payment
  join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  where payment.id = ? and ${isBeingChanged("link.order_id")}`

/** Whether the order of a payment is being edited, returned or exchanged. */
export async function isOrderBeingChanged(knex: Knex, payment_id: string): Promise<boolean> {
  return (await knex.raw<{ rows: unknown[] }>(changing, [payment_id])).rows.length > 0
}
