import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { isEntered } from "../reconcile/standing"

const unfinished = `
  select refund.id
  from refund
  join artisan_order_refund asked on asked.id = refund.metadata ->> 'idempotency_key'
  where refund.payment_id = ? and refund.deleted_at is null and asked.status = 'pending' and not ${isEntered}`

/**
 * Takes away core's rows of refunds of ours whose process died before the order was told; they are asked for again, with
 * the same key. Core would enter them in the order at the next refund of the payment, with that one's amount. Only for
 * whoever is alone at the payment.
 */
export async function clearUnfinished(container: MedusaContainer, payment_id: string): Promise<void> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(unfinished, [payment_id])
  if (rows.length > 0)
    await container.resolve(Modules.PAYMENT).deleteRefunds(rows.map(({ id }) => id))
}
