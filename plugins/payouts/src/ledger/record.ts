import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { attributedOf, capturedOf, creditsOf, doneRefundsOf, partsOf, toDigits } from "./sums"

/** Which orders and refunds are looked at: all, those of one order, or those touched since a moment. */
export interface Scope {
  readonly order_id?: string
  readonly since?: Date
}

/** What every entry is made of, from rows of `cause` with their entries beside them. */
const insert = (cause: string, entries: string) => `
  insert into ledger_entry (id, key, kind, artisan_id, order_id, artisan_order_id, amount, raw_amount, currency_code)
  select 'lent_' || replace(gen_random_uuid()::text, '-', ''), entry.key, entry.kind, entry.artisan_id, cause.order_id,
    cause.artisan_order_id, entry.amount, jsonb_build_object('value', entry.amount::text, 'precision', 20), cause.currency_code
  from (${cause}) cause
  cross join lateral (values ${entries}) entry (key, kind, artisan_id, amount)
  where entry.amount <> 0 or entry.kind in ('sale', 'refund')
  order by entry.key
  on conflict do nothing`

/** A sale counts once its order is captured in full: until then the marketplace holds nothing that it could owe. */
const paidParts = `
  select part.id as artisan_order_id, part.order_id, part.artisan_id, part.total, part.commission_total, part.currency_code
  from artisan_order part
  join "order" o on o.id = part.order_id
  where part.deleted_at is null
    and (:order_id::text is null or part.order_id = :order_id)
    and (:since::timestamptz is null or part.created_at > :since)
    and not exists (select 1 from ledger_entry known where known.key = 'sale:' || part.id and known.deleted_at is null)
    and ${toDigits(`${capturedOf("o.id")} + ${creditsOf("o.id")}`, "part.currency_code")} >= ${partsOf("o.id")}`

const sales = insert(paidParts, `
    ('sale:' || cause.artisan_order_id, 'sale', cause.artisan_id, cause.total),
    ('commission:' || cause.artisan_order_id, 'commission', cause.artisan_id, -cause.commission_total),
    ('house_commission:' || cause.artisan_order_id, 'commission', null, cause.commission_total)`)

/** A credit that the house gave pays for goods that their artisans are owed: the house bears it. */
const credits = insert(`
  select distinct on (sold.order_id) null as artisan_order_id, sold.order_id, sold.currency_code,
    ${toDigits(creditsOf("sold.order_id"), "sold.currency_code")} as amount
  from ledger_entry sold
  where sold.kind = 'sale' and sold.deleted_at is null
    and (:order_id::text is null or sold.order_id = :order_id)
    and (:since::timestamptz is null or sold.created_at > :since)
    and ${creditsOf("sold.order_id")} <> 0`, `
    ('credit:' || cause.order_id, 'credit', null, -cause.amount)`)

/** What a refund takes back, and what of the commission it gives back; of sales that are in the ledger. */
const refunds = insert(`
  select refund.id as refund_id, part.id as artisan_order_id, part.order_id, part.artisan_id, refund.amount,
    refund.commission_reversed, refund.currency_code
  from artisan_order_refund refund
  join artisan_order part on part.id = refund.artisan_order_id
  join ledger_entry sold on sold.key = 'sale:' || part.id and sold.deleted_at is null
  where refund.status = 'succeeded' and refund.deleted_at is null
    and (:order_id::text is null or part.order_id = :order_id)
    and (:since::timestamptz is null or refund.settled_at > :since)
    and not exists (select 1 from ledger_entry known where known.key = 'refund:' || refund.id and known.deleted_at is null)`, `
    ('refund:' || cause.refund_id, 'refund', cause.artisan_id, -cause.amount),
    ('commission_reversal:' || cause.refund_id, 'commission_reversal', cause.artisan_id, cause.commission_reversed),
    ('house_commission_reversal:' || cause.refund_id, 'commission_reversal', null, -cause.commission_reversed)`)

/** What went back of an order and is of no part. */
const unattributed = `greatest(0, ${toDigits(doneRefundsOf("o.id"), "o.currency_code")} - ${attributedOf("o.id")})`

const enteredByHouse = `
  select count(*) as times, coalesce(-sum(entry.amount), 0) as amount
  from ledger_entry entry
  where entry.order_id = o.id and entry.kind = 'refund' and entry.artisan_order_id is null and entry.deleted_at is null`

/** Orders of whose money some has gone back, as a whole or of a part. */
const refunded = `
  select link.order_id
  from refund
  join payment on payment.id = refund.payment_id
  join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  where refund.deleted_at is null
    and (:order_id::text is null or link.order_id = :order_id)
    and (:since::timestamptz is null or refund.updated_at > :since)
  union
  select part.order_id
  from artisan_order_refund refund
  join artisan_order part on part.id = refund.artisan_order_id
  where refund.status = 'succeeded' and refund.deleted_at is null
    and (:order_id::text is null or part.order_id = :order_id)
    and (:since::timestamptz is null or refund.settled_at > :since)`

/** A cancelled order's money is its parts', as soon as they have written it down. */
const areSettled = `
  not exists (
    select 1 from artisan_order part
    where part.order_id = o.id and part.deleted_at is null and part.total > coalesce((
      select sum(refund.amount) from artisan_order_refund refund
      where refund.artisan_order_id = part.id and refund.status <> 'failed' and refund.deleted_at is null
    ), 0)
  )`

/**
 * The house bears what is paid back of an order as a whole: no artisan was asked. The entry is what is missing to that,
 * and less than nothing when parts take it over, as those of a cancelled order do. They are numbered within an order: of
 * two that are made at once one stands, and the next round enters what it lacks.
 */
const houseRefunds = insert(`
  select null as artisan_order_id, sums.*
  from (
    select o.id as order_id, o.currency_code, ${unattributed} as unattributed, entered.amount as entered, entered.times
    from "order" o
    cross join lateral (${enteredByHouse}) entered
    where o.id in (${refunded})
      and exists (select 1 from ledger_entry sold where sold.order_id = o.id and sold.kind = 'sale' and sold.deleted_at is null)
      and (o.status <> 'canceled' or ${areSettled})
  ) sums
  where sums.unattributed <> sums.entered`, `
    ('order_refund:' || cause.order_id || ':' || cause.times + 1, 'refund', null, cause.entered - cause.unattributed)`)

/**
 * Enters what has happened to orders and is not in the ledger yet: four statements, whatever their number.
 * The state of orders is the truth, the keys make each entry once: it may run anywhere, at any time, as often as it likes.
 */
export async function recordEntries(knex: Knex, { order_id, since }: Scope = {}): Promise<void> {
  const bindings = { order_id: order_id ?? null, since: since ?? null }
  await knex.transaction(async (trx) => {
    for (const statement of [sales, credits, refunds, houseRefunds])
      await trx.raw(statement, bindings)
  })
}
