import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { isEntered } from "../reconcile/standing"
import { refuseRefund } from "./refusals"

const unfinished = `
  select refund.id
  from refund
  join artisan_order_refund asked on asked.id = refund.metadata ->> 'idempotency_key'
  where refund.payment_id = ? and refund.deleted_at is null and asked.status = 'pending' and not ${isEntered}`

/** Of an order that stands: who is alone at the payment knows that none of them is about to be entered. */
const unentered = `
  select 1
  from refund
  join payment on payment.id = refund.payment_id
  join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
  join "order" o on o.id = link.order_id and o.status <> 'canceled' and o.created_at < refund.created_at
  where payment.id = ? and refund.deleted_at is null and refund.created_at > now() - interval '5 minutes' and not ${isEntered}
  limit 1`

/**
 * Takes away core's rows of refunds of ours whose process died before the order was told; they are asked for again, with
 * the same key. Core would enter them in the order at the next refund of the payment, with that one's amount. Another
 * one that has just been made without the order hearing of it is in the way for five minutes: by then `payment-stripe`
 * knows whether Stripe has made it. Only for whoever is alone at the payment.
 * @throws a 409 refusal `refund_under_way`.
 */
export async function clearUnfinished(container: MedusaContainer, payment_id: string): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(unfinished, [payment_id])
  if (rows.length > 0)
    await container.resolve(Modules.PAYMENT).deleteRefunds(rows.map(({ id }) => id))
  const { rows: others } = await knex.raw<{ rows: unknown[] }>(unentered, [payment_id])
  if (others.length > 0)
    throw refuseRefund("refund_under_way")
}
