/** SQL for an order's sums in major units; `order_id` is an expression such as `o.id`. */

const payments = `
  order_payment_collection link
  join payment on payment.payment_collection_id = link.payment_collection_id and payment.deleted_at is null`

const sumOf = (table: string, order_id: string) => `
  coalesce((
    select sum(moved.amount)
    from ${payments}
    join ${table} moved on moved.payment_id = payment.id and moved.deleted_at is null
    where link.order_id = ${order_id} and link.deleted_at is null
  ), 0)`

/** What was taken from the buyer. */
export const capturedOf = (order_id: string) => sumOf("capture", order_id)

/** What was given back. */
export const refundedOf = (order_id: string) => sumOf("refund", order_id)

/**
 * The same, once it is done: core writes the row before it is paid, and tells the order afterwards; of an order that it
 * cancels under the payment's id. The amount is the row's, as core may enter that of another refund.
 */
export const doneRefundsOf = (order_id: string) => `
  coalesce((
    select sum(refund.amount)
    from ${payments}
    join refund on refund.payment_id = payment.id and refund.deleted_at is null
    where link.order_id = ${order_id} and link.deleted_at is null and exists (
      select 1 from order_transaction entry
      where entry.order_id = link.order_id and entry.reference = 'refund' and entry.reference_id in (refund.id, payment.id) and entry.deleted_at is null
    )
  ), 0)`

/** What of that is of a part: its refund has settled, or is about to. */
export const attributedOf = (order_id: string) => `
  coalesce((
    select sum(refund.amount)
    from artisan_order_refund refund
    join artisan_order part on part.id = refund.artisan_order_id
    where part.order_id = ${order_id} and refund.deleted_at is null
      and (refund.status = 'succeeded' or exists (
        select 1 from refund known where known.payment_id = refund.payment_id and known.metadata ->> 'idempotency_key' = refund.id and known.deleted_at is null
          and exists (select 1 from order_transaction entry where entry.reference = 'refund' and entry.reference_id in (known.id, known.payment_id) and entry.deleted_at is null)
      ))
  ), 0)`

/**
 * What the house had given in credit when the order was placed, which pays for goods like money does. Core writes a
 * credit line for each refund as well: those came after the split.
 */
export const creditsOf = (order_id: string) => `
  coalesce((
    select sum(line.amount) from order_credit_line line
    where line.order_id = ${order_id} and line.deleted_at is null
      and line.created_at <= (select min(placed.created_at) from artisan_order placed where placed.order_id = ${order_id})
  ), 0)`

/** What the parts come to. */
export const partsOf = (order_id: string) => `
  coalesce((select sum(sibling.total) from artisan_order sibling where sibling.order_id = ${order_id} and sibling.deleted_at is null), 0)`

/** Core does not round; the parts are rounded to the currency's digits, half up by magnitude as PostgreSQL's `round` does. */
export const toDigits = (amount: string, currency_code: string) => `
  round(${amount}, coalesce((select decimal_digits::int from currency where code = ${currency_code}), 2))`
