import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { payOutWorkflow } from "../../../workflows"
import { requireArtisan } from "../../require-artisan"
import type { AdminCreatePayoutType, AdminGetPayoutsType } from "../validators"

const fields = ["id", "artisan_id", "amount", "currency_code", "reference", "created_by", "created_at"]

/** What was paid out, the newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, artisan_id } = req.validatedQuery as AdminGetPayoutsType
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payout",
    fields,
    filters: artisan_id === undefined ? {} : { artisan_id },
    pagination: { take: limit, skip: offset, order: { created_at: "DESC", id: "DESC" } },
  })
  res.json({ payouts: data, count: metadata?.count ?? data.length, limit, offset })
}

/** Writes down that an artisan was paid everything that is owed in a currency. 409 `nothing_owed` when that is nothing. */
export const POST = answering<AuthenticatedMedusaRequest<AdminCreatePayoutType>>(async (req, res) => {
  await requireArtisan(req.scope, req.validatedBody.artisan_id)
  const { result } = await payOutWorkflow(req.scope).run({ input: { ...req.validatedBody, created_by: req.auth_context.actor_id } })
  const { data: [payout] } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "payout", fields, filters: { id: result.id } })
  res.status(201).json({ payout })
})
