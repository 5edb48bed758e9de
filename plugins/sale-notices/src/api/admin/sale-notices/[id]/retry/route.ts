import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { retrySaleNoticeWorkflow } from "../../../../../workflows"
import { saleNoticeFields } from "../../query-config"
import type { AdminRetrySaleNoticeBody } from "../../validators"

/** Medusa answers a refusal with 400; that a notice has left, or is leaving, is a conflict. */
function isConflict(error: unknown): error is Pick<MedusaError, "type" | "code" | "message"> {
  return typeof error === "object" && error !== null && "type" in error && error.type === MedusaError.Types.NOT_ALLOWED
}

/** Makes a notice due at once, with all its tries, to `recipient` if given. 409 if it has been sent or is being sent. */
export async function POST(req: AuthenticatedMedusaRequest<AdminRetrySaleNoticeBody>, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? ""
  try {
    await retrySaleNoticeWorkflow(req.scope).run({ input: { id, recipient: req.validatedBody.recipient } })
  } catch (error) {
    if (!isConflict(error))
      throw error
    res.status(409).json({ type: error.type, code: error.code, message: error.message })
    return
  }
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [sale_notice] } = await query.graph({ entity: "sale_notice", fields: saleNoticeFields, filters: { id } })
  res.json({ sale_notice })
}
