import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { listEntries } from "../../../audit/list-entries"
import type { ListAuditEntriesQuery } from "./validators"

/** The audit log. There is no way to change it. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const { limit, offset, ...filters } = req.validatedQuery as ListAuditEntriesQuery
  res.json(await listEntries(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), filters, { limit, offset }))
})
