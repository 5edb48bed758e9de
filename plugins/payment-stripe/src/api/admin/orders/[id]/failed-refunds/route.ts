import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** An order is not paid back in more pieces than that. */
const ALL = 100

const failed = `
  select refund.id, refund.amount::float as amount, payment.currency_code, refund.metadata ->> 'stripe_failure' as reason, refund.created_at
  from order_payment_collection link
  join payment on payment.payment_collection_id = link.payment_collection_id and payment.deleted_at is null
  join refund on refund.payment_id = payment.id and refund.deleted_at is null and refund.metadata ->> 'stripe_failure' is not null
  where link.order_id = ? and link.deleted_at is null
  order by refund.id desc
  limit ${ALL}`

/** What was sent back to the buyer of an order, and the buyer's bank did not take. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { rows } = await req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{ rows: object[] }>(failed, [req.params.id ?? ""])
  res.json({ failed_refunds: rows, count: rows.length, limit: ALL, offset: 0 })
}
