/** Time that the reconcilers have for a thing before a person should look at it. */
const late = "interval '15 minutes'"

/** How long a thing is shown. */
const recent = "interval '30 days'"

const between = (column: string) => `${column} between now() - ${recent} and now() - ${late}`

const paymentsOf = `
  payment
  join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  join "order" o on o.id = link.order_id and o.deleted_at is null`

/** SQL: orders that something is wrong with, as `id` and `display_id`, and the table without which nobody would know. */
export const stuckOrders = {
  unsplit_orders: {
    table: "artisan_order",
    sql: `
      select o.id, o.display_id from "order" o
      where ${between("o.created_at")} and o.deleted_at is null and not o.is_draft_order and o.status not in ('canceled', 'draft')
        and not exists (select 1 from artisan_order part where part.order_id = o.id and part.deleted_at is null)`,
  },
  /** A part whose figures contradict each other, or parts that do not come to what the buyer was asked for; an edited order is another thing. */
  unbalanced_splits: {
    table: "artisan_order",
    sql: `
      select o.id, o.display_id from "order" o
      join artisan_order part on part.order_id = o.id
      where ${between("part.created_at")} and part.deleted_at is null
        and part.items_total + part.shipping_total + part.tax_total - part.discount_total <> part.total
      union
      select paid.id, paid.display_id
      from (
        select o.id, o.display_id, o.currency_code, sum(payment.amount) as amount
        from ${paymentsOf}
        where ${between("payment.created_at")} and payment.deleted_at is null and payment.canceled_at is null
          and not exists (
            select 1 from order_change change
            where change.order_id = o.id and change.deleted_at is null and change.confirmed_at is not null and change.change_type in ('edit', 'exchange', 'claim')
          )
        group by o.id
      ) paid
      join lateral (select sum(part.total) as total, min(part.created_at) as placed_at from artisan_order part where part.order_id = paid.id and part.deleted_at is null) split on true
      where round(paid.amount, coalesce((select decimal_digits::int from currency where code = paid.currency_code), 2)) <> split.total - coalesce((
        select sum(credit.amount) from order_credit_line credit
        where credit.order_id = paid.id and credit.deleted_at is null and credit.created_at <= split.placed_at
      ), 0)`,
  },
  uncaptured_payments: {
    table: "artisan_order",
    sql: `
      select o.id, o.display_id from ${paymentsOf}
      where ${between("payment.created_at")} and payment.captured_at is null and payment.canceled_at is null and payment.deleted_at is null`,
  },
  stuck_refunds: {
    table: "artisan_order_refund",
    sql: `
      select distinct o.id, o.display_id from artisan_order_refund refund
      join artisan_order part on part.id = refund.artisan_order_id
      join "order" o on o.id = part.order_id
      where ${between("refund.created_at")} and refund.status = 'pending' and refund.deleted_at is null`,
  },
  /** What the buyer's bank did not take: `payment-stripe` notes it on the refund. */
  failed_refunds: {
    table: "stripe_event",
    sql: `
      select distinct o.id, o.display_id from ${paymentsOf}
      join refund on refund.payment_id = payment.id and refund.deleted_at is null
      where refund.created_at > now() - ${recent} and payment.deleted_at is null and refund.metadata ->> 'stripe_failure' is not null`,
  },
} as const

export type StuckKind = keyof typeof stuckOrders
