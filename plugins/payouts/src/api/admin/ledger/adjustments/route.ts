import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { balancesOf } from "../../../../ledger/list-entries"
import { adjustLedgerWorkflow } from "../../../../workflows"
import { requireArtisan } from "../../../require-artisan"
import type { AdminCreateAdjustmentType } from "../../validators"

/** Puts something right between the house and an artisan; sending the same key again changes nothing. */
export const POST = answering<AuthenticatedMedusaRequest<AdminCreateAdjustmentType>>(async (req, res) => {
  const { amount, artisan_id, ...rest } = req.validatedBody
  await requireArtisan(req.scope, artisan_id)
  await adjustLedgerWorkflow(req.scope).run({ input: { ...rest, artisan_id, amount: String(amount) } })
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.status(201).json({ balances: await balancesOf(knex, { owner: { artisan_id } }) })
})
