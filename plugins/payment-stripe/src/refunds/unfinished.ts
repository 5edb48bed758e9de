import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

import { hasStandingOrder, isRecent, isUnbooked } from "./unbooked"

/**
 * SQL: it is not under way any more. Stripe and its library take four minutes at most; once Stripe has confirmed it, core
 * has only the order's entry to write.
 */
const isOver = `
  refund.created_at < now() - case when refund.metadata ->> 'stripe_refund' is null then interval '4 minutes' else interval '15 seconds' end`

const other = `
  select other.id, other.amount::text as amount, other.currency_code
  from refund asked
  join payment on payment.id = asked.payment_id
  cross join lateral (
    select refund.id, refund.amount, payment.currency_code
    from refund
    where refund.payment_id = payment.id and refund.id <> asked.id
      and (refund.deleted_at is null or refund.metadata ->> 'redo' = 'true')
      and ${isRecent} and ${isOver} and ${isUnbooked}
    limit 1
  ) other
  where asked.id = ? and ${hasStandingOrder}`

/**
 * Nothing else is paid back of a payment while a refund of it that was cut short is not made yet: core would enter that
 * one in the order with the amount of this one, and who asks for it again would get it twice. The reconciler, or whoever
 * gave its key, makes it.
 * @throws `not_allowed` with the sum of it.
 */
export async function refuseBeforeUnfinished(knex: Knex, asked_id: string): Promise<void> {
  const { rows: [unfinished] } = await knex.raw<{ rows: { amount: string, currency_code: string }[] }>(other, [asked_id])
  if (!unfinished)
    return
  const sum = `${Number(unfinished.amount)} ${unfinished.currency_code.toUpperCase()}`
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `A refund of ${sum} of this payment was cut short and is being made again. Please look at the order in a quarter of an hour, and try again then.`)
}

const dead = `
  update refund set
    deleted_at = now(),
    metadata = coalesce(refund.metadata, '{}') || jsonb_build_object('redo', refund.metadata ->> 'idempotency_key' is null and not exists (
      select 1 from refund origin where origin.id = refund.metadata ->> 'redo_of' and origin.metadata ->> 'redo' = 'true'
    ))
  from payment
  where payment.id = ? and refund.payment_id = payment.id and refund.deleted_at is null
    and ${isRecent} and ${isOver} and ${hasStandingOrder} and ${isUnbooked}`

/**
 * Sets all of them aside, before one of them is made anew: they are still owed (`metadata.redo`), but core does not see
 * them. One with a key is asked for again by whoever gave it.
 */
export async function setAsideUnfinished(knex: Knex, payment_id: string): Promise<void> {
  await knex.raw(dead, [payment_id])
}
