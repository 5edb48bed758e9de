import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const fields = ["id", "amount", "currency_code", "status", "reason", "evidence_due_by", "opened_at", "closed_at", "payment_intent_id"]

/** An order is not disputed more often than it is paid. */
const ALL = 100

/** What cardholders dispute of an order. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { data: disputes } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stripe_dispute",
    fields,
    filters: { order_id: req.params.id ?? "" },
    pagination: { take: ALL, order: { opened_at: "DESC", id: "ASC" } },
  })
  res.json({ disputes, count: disputes.length, limit: ALL, offset: 0 })
}
