import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { installedAt } from "./standing"

interface Unbooked {
  id: string
  reference: "capture" | "refund"
  order_id: string
  /** Major units; what was paid back is below zero. */
  amount: string
  currency_code: string
}

/**
 * Captures and refunds that their payment knows of and their order does not: core writes the order's entry last, and
 * the process died before. What core pays back of a cancelled order it enters under the payment's id, so that an entry
 * is missing only where the sums differ as well; of a payment one a round. Those that `payBack` makes are made good
 * there. The last minutes are left to core.
 */
const unbooked = `
  with moved as (
    select capture.id, 'capture' as reference, capture.payment_id, (capture.raw_amount ->> 'value')::numeric as amount, capture.created_at, false as is_followed
    from capture join payment on payment.id = capture.payment_id and payment.captured_at is not null
    where capture.id > :capture and capture.deleted_at is null
    union all
    select refund.id, 'refund', refund.payment_id, -(refund.raw_amount ->> 'value')::numeric, refund.created_at, refund.metadata ->> 'idempotency_key' is not null
    from refund
    where refund.id > :refund and refund.deleted_at is null
  )
  select distinct on (entry.payment_id, entry.reference) entry.id, entry.reference, o.id as order_id, entry.amount::text, payment.currency_code
  from moved entry
  join payment on payment.id = entry.payment_id and payment.deleted_at is null
  join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  join "order" o on o.id = link.order_id and o.deleted_at is null
  where not entry.is_followed and entry.created_at < now() - interval '3 minutes' and entry.created_at > ${installedAt}
    and not exists (
      select 1 from order_transaction known
      where known.order_id = o.id and known.reference = entry.reference and known.reference_id = entry.id and known.deleted_at is null
    )
    and abs(entry.amount) <= abs((
      select sum(amount) from moved every where every.payment_id = entry.payment_id and every.reference = entry.reference
    )) - abs((
      select coalesce(sum(known.amount), 0) from order_transaction known
      where known.order_id = o.id and known.reference = entry.reference and known.deleted_at is null
        and (known.reference_id = entry.payment_id or known.reference_id in (select id from moved every where every.payment_id = entry.payment_id))
    ))
  order by entry.payment_id, entry.reference, entry.id
  limit 100`

async function findUnbooked(knex: Knex, since: (prefix: string) => string): Promise<Unbooked[]> {
  const { rows } = await knex.raw<{ rows: Unbooked[] }>(unbooked, { capture: since("capt"), refund: since("ref") })
  return rows
}

/** Tells orders of the captures and refunds that they were never told of. */
export async function bookPayments(container: MedusaContainer, since: (prefix: string) => string, failed: (id: string, error: unknown) => void): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  for (const { id, ...entry } of await findUnbooked(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), since))
    await orders.addOrderTransactions({ ...entry, reference_id: id, amount: Number(entry.amount) }).catch((error: unknown) => failed(id, error))
}
