import { STRIPE_PROVIDER } from "../stripe/provider-id"

/**
 * Invariant 6, as far as Medusa's own rows say what Stripe has done. The statement answers the breaches that there are
 * at `:before`: what about, and what is wrong. Rows from before the first confirmation are another provider's; what was
 * cut short is made within a quarter of an hour.
 */
export const stripeChecks = [
  {
    invariant: 6,
    title: "What Medusa has paid back by card, Stripe has confirmed",
    tables: ["refund", "payment"],
    sql: `
      select refund.id as subject, 'of ' || refund.amount || ' ' || payment.currency_code || ' at ' || payment.id || ' is not known to be made at Stripe' as detail
      from refund
      join payment on payment.id = refund.payment_id and payment.deleted_at is null
      where payment.provider_id = '${STRIPE_PROVIDER}' and refund.created_at < :before::timestamptz - interval '15 minutes'
        and (refund.metadata ->> 'redo' = 'true' or refund.deleted_at is null and refund.metadata ->> 'stripe_refund' is null)
        and refund.created_at >= (select min(created_at) from refund confirmed where confirmed.metadata ->> 'stripe_refund' is not null)
      order by refund.id`,
  },
]
