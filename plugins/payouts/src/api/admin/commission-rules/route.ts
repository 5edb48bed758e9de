import { answering, refuse } from "@craftmart/http"
import { ARTISAN_ORDERS_MODULE } from "@craftmart/artisan-orders/modules/artisan-orders"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { listRules } from "../../../commission/list-rules"
import { createCommissionRuleWorkflow } from "../../../workflows"
import { requireArtisan } from "../../require-artisan"
import type { AdminCreateCommissionRuleType, AdminGetCommissionRulesType } from "../validators"

const fields = ["id", "artisan_id", "category_id", "bps", "valid_from", "created_by", "created_at"]

/** All rules there ever were, the latest first, and the rate where none of them counts. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, ...filters } = req.validatedQuery as AdminGetCommissionRulesType
  const { options } = req.scope.resolve<{ options: { default_commission_bps: number } }>(ARTISAN_ORDERS_MODULE)
  const listed = await listRules(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), filters, { limit, offset })
  res.json({ ...listed, limit, offset, default_bps: options.default_commission_bps })
}

/** Adds a rule, from now on or from a later moment. */
export const POST = answering<AuthenticatedMedusaRequest<AdminCreateCommissionRuleType>>(async (req, res) => {
  const { valid_from = new Date(), ...rule } = req.validatedBody
  if (rule.artisan_id)
    await requireArtisan(req.scope, rule.artisan_id)
  if (rule.category_id)
    await requireCategory(req.scope, rule.category_id)
  const { result } = await createCommissionRuleWorkflow(req.scope).run({ input: { ...rule, valid_from, created_by: req.auth_context.actor_id } })
  const { data: [commission_rule] } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "commission_rule", fields, filters: { id: result.id } })
  res.status(201).json({ commission_rule })
})

async function requireCategory(container: MedusaContainer, id: string): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "product_category", fields: ["id"], filters: { id } })
  if (data.length === 0)
    throw refuse({ status: 404, code: "category_not_found", message: "There is no such category.", field: "category_id" })
}
