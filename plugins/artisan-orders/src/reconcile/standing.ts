/**
 * SQL: money is held or taken by `payment`. When the buyer begins another payment, core lets the money go and deletes
 * the session, and leaves a payment as it was whose cancellation had failed.
 */
export const isLive = `(
  payment.canceled_at is null and payment.deleted_at is null and (payment.captured_at is not null or exists (
    select 1 from payment_session its_session where its_session.id = payment.payment_session_id and its_session.deleted_at is null
  ))
)`

/**
 * SQL: the order `o` of a cart is paid for, or need not be. Core writes the order first and takes it back when the
 * payment fails, so an order alone says nothing.
 */
export const isPaid = `
  exists (
    select 1
    from order_payment_collection owed
    join payment_collection due on due.id = owed.payment_collection_id and due.deleted_at is null
    left join payment on payment.payment_collection_id = due.id and ${isLive}
    left join payment_session deferred
      on deferred.payment_collection_id = due.id and deferred.status = 'pending_authorization' and deferred.deleted_at is null
    where owed.order_id = o.id and owed.deleted_at is null
      and (due.amount <= 0 or payment.id is not null or deferred.id is not null)
  )`

/** SQL: the order `o` was made of a cart. */
export const isOfCart = `
  exists (select 1 from order_cart link where link.order_id = o.id and link.deleted_at is null)`

/**
 * SQL: the order `o`, or the cart that it was made of, has a payment collection. Without one there was nothing to pay.
 * The cart counts because core writes the order's links one by one: a process may die in between.
 */
export const isOwed = `(
  exists (select 1 from order_payment_collection owed where owed.order_id = o.id and owed.deleted_at is null)
  or exists (
    select 1
    from order_cart link
    join cart_payment_collection owed on owed.cart_id = link.cart_id and owed.deleted_at is null
    where link.order_id = o.id and link.deleted_at is null
  )
)`

/** SQL: the order `o` is split. */
export const isSplit = `
  exists (select 1 from artisan_order part where part.order_id = o.id and part.deleted_at is null)`

/**
 * SQL: when this plugin came to the shop, less an hour for what was going on then. Orders from before have been dealt
 * with in another way: nobody is to be told of them, charged for them, or to have them cancelled.
 */
export const installedAt = `
  coalesce(
    (select min(executed_at) - interval '1 hour' from mikro_orm_migrations where name = 'Migration20261122202139'),
    '-infinity'
  )`

/** SQL: `payment` was given back before the order `o` was placed: it was for an earlier try to buy the cart. */
export const isOfEarlierTry = `
  exists (select 1 from refund before where before.payment_id = payment.id and before.deleted_at is null and before.created_at < o.created_at)`

/** SQL: the order knows of core's `refund`: core writes that last. */
export const isEntered = `
  exists (select 1 from order_transaction entry where entry.reference = 'refund' and entry.reference_id = refund.id and entry.deleted_at is null)`

/** SQL: something of the order is being edited, returned or exchanged; `order_id` is an expression. */
export const isBeingChanged = (order_id: string) => `
  exists (
    select 1 from order_change change
    where change.order_id = ${order_id} and change.status in ('pending', 'requested') and change.deleted_at is null
  )`

/** SQL: what was captured of `payment`, or paid back of it, in major units. */
export const movedOf = (table: "capture" | "refund") => `
  (select coalesce(sum(amount), 0) from ${table} where ${table}.payment_id = payment.id and ${table}.deleted_at is null)`

/** SQL: the same as the order `o` has it entered; core enters some under the payment's own id. */
export const bookedOf = (table: "capture" | "refund") => `
  (select coalesce(abs(sum(known.amount)), 0) from order_transaction known
    where known.order_id = o.id and known.reference = '${table}' and known.deleted_at is null
      and (known.reference_id = payment.id or known.reference_id in (select id from ${table} every where every.payment_id = payment.id)))`
