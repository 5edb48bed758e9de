import { idFloor } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { STRIPE_PROVIDER } from "../stripe/provider-id"

/**
 * Stripe's sessions that nobody has touched for a while and that have not ended:
 * - those without a payment in Medusa;
 * - those whose payment holds money while its order is missing, or was cancelled in the last two days. After two days
 *   the money of a cancelled order is left to an admin;
 * - those whose order stands and whose payment is not captured in full: the hold may have ended, or somebody may have
 *   captured some of it at Stripe, and the event was lost.
 */
const stale = `
  select session.id
  from payment_session session
  left join payment on payment.payment_session_id = session.id and payment.deleted_at is null
  where session.id > :after and session.provider_id = '${STRIPE_PROVIDER}' and session.deleted_at is null
    and session.updated_at between now() - interval '90 days' and now() - :minutes * interval '1 minute'
    and session.data ->> 'id' like 'pi\\_%'
    and case
      when payment.id is null then session.status in ('pending', 'requires_more', 'error')
      when session.status = 'canceled' or payment.canceled_at is not null then false
      when exists (
        select 1 from order_payment_collection owed join "order" o on o.id = owed.order_id
        where owed.payment_collection_id = session.payment_collection_id and owed.deleted_at is null
          and (o.status <> 'canceled' or o.canceled_at < now() - interval '2 days')
      ) then payment.captured_at is null and payment.created_at > now() - interval '90 days'
      else coalesce((select sum(amount) from refund where refund.payment_id = payment.id and refund.deleted_at is null), 0)
          < coalesce((select sum(amount) from capture where capture.payment_id = payment.id and capture.deleted_at is null), payment.amount)
        and exists (select 1 from cart_payment_collection cart where cart.payment_collection_id = session.payment_collection_id)
    end
  order by session.id
  limit :limit`

/** Sessions are looked at for ninety days. */
const LONGEST = 90 * 86_400_000

/** The next of them by id after `after`. */
export async function findStale(knex: Knex, { after, minutes, limit }: { after: string, minutes: number, limit: number }): Promise<string[]> {
  const oldest = idFloor("payses", new Date(Date.now() - LONGEST))
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(stale, { after: after > oldest ? after : oldest, minutes, limit })
  return rows.map(row => row.id)
}
