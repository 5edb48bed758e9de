/** SQL: the order of `payment` stands. */
export const hasStandingOrder = `
  exists (
    select 1 from order_payment_collection link join "order" o on o.id = link.order_id and o.status <> 'canceled' and o.deleted_at is null
    where link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  )`

/** SQL: core wrote `refund` down in the last day, with this plugin in the shop. */
export const isRecent = `
  refund.created_at > now() - interval '1 day'
    and refund.created_at > (select min(executed_at) - interval '1 hour' from mikro_orm_migrations where name = 'Migration20261125234000')`

/** SQL: the order knows of `refund`: core writes that last. */
export const isEntered = `
  exists (select 1 from order_transaction entry where entry.reference = 'refund' and entry.reference_id = refund.id and entry.deleted_at is null)`

const moved = "(select coalesce(sum(every.amount), 0) from refund every where every.payment_id = payment.id and every.deleted_at is null)"

const booked = `
  (select coalesce(abs(sum(known.amount)), 0) from order_transaction known
    where known.reference = 'refund' and known.deleted_at is null
      and known.order_id in (select its.order_id from order_payment_collection its where its.payment_collection_id = payment.payment_collection_id)
      and (known.reference_id = payment.id or exists (select 1 from refund every where every.id = known.reference_id and every.payment_id = payment.id)))`

/**
 * SQL: no order was told of `refund` of `payment`. What core pays back of an order that it cancels it enters under the
 * payment's id: of what Stripe has confirmed, an entry is missing only where the sums differ as well. What went back
 * before the order was placed, of an earlier try to buy its cart, is none of it.
 */
export const isUnbooked = `(
  not ${isEntered}
  and (refund.deleted_at is not null or refund.metadata ->> 'stripe_refund' is null or refund.amount <= ${moved} - ${booked} and not exists (
    select 1 from order_payment_collection later join "order" placed on placed.id = later.order_id
    where later.payment_collection_id = payment.payment_collection_id and later.deleted_at is null and placed.created_at > refund.created_at
  ))
)`
