import { idFloor } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { aloneAtCapture, aloneAtPayment } from "../refunds/order-turn"
import { bookedOf, installedAt, isOfEarlierTry, movedOf } from "./standing"

interface Unbooked {
  id: string
  payment_id: string
  reference: "capture" | "refund"
  order_id: string
  /** Major units, above zero for both. */
  amount: string
  currency_code: string
}

const unbookedOf = (table: "capture" | "refund", isOver: string) => `
  select distinct on (payment.id) entry.id, payment.id as payment_id, '${table}' as reference, o.id as order_id,
    (entry.raw_amount ->> 'value')::numeric as amount, payment.currency_code
  from ${table} entry
  join payment on payment.id = entry.payment_id and payment.deleted_at is null
  join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  join "order" o on o.id = link.order_id and o.deleted_at is null
  where entry.id > :${table} and (:id::text is null or entry.id = :id) and entry.deleted_at is null and ${isOver}
    and entry.created_at < now() - interval '3 minutes' and entry.created_at > ${installedAt}
    and not exists (select 1 from order_transaction known where known.reference_id = entry.id and known.reference = '${table}' and known.deleted_at is null)
    and entry.amount <= ${movedOf(table)} - ${bookedOf(table)}`

/**
 * Captures, and refunds of cancelled orders, that their payment knows of and their order does not: core writes the
 * order's entry last, and the process died before. Core enters what it pays back of a cancelled order under the
 * payment's id: an entry is missing only where the sums differ as well. Of a payment one a round. Refunds of orders
 * that stand are not entered here: they change what the order comes to, and are made anew by whoever asked for them.
 */
const unbooked = `
  (${unbookedOf("capture", `payment.captured_at is not null and not ${isOfEarlierTry}`)})
  union all
  (${unbookedOf("refund", `o.status = 'canceled' and (entry.metadata ->> 'idempotency_key' is null or exists (
    select 1 from artisan_order_refund asked where asked.id = entry.metadata ->> 'idempotency_key' and asked.status = 'succeeded'
  ))`)})
  limit 100`

async function findUnbooked(knex: Knex, since: Date, id: string | null = null): Promise<Unbooked[]> {
  const { rows } = await knex.raw<{ rows: Unbooked[] }>(unbooked, { capture: idFloor("capt", since), refund: idFloor("ref", since), id })
  return rows
}

/** Tells orders of what was captured and paid back, and that they were never told of; of two processes one does. */
export async function bookPayments(container: MedusaContainer, since: Date, failed: (id: string, error: unknown) => void): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const book = async (id: string) => {
    for (const { reference, order_id, amount, currency_code } of await findUnbooked(knex, since, id)) {
      const sign = reference === "refund" ? -1 : 1
      await container.resolve(Modules.ORDER).addOrderTransactions({ order_id, currency_code, reference, reference_id: id, amount: sign * Number(amount) })
    }
  }
  for (const { id, payment_id, reference } of await findUnbooked(knex, since))
    await (reference === "capture" ? aloneAtCapture : aloneAtPayment)(container, payment_id, () => book(id)).catch((error: unknown) => failed(id, error))
}
