import { answering } from "@craftmart/http"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { handle as handleSchema } from "../../../../../artisans/handle"

/** Whether a handle may still be taken, for the form that asks while somebody types. The application itself decides. */
export const GET = answering<MedusaRequest>(async (req, res) => {
  const handle = req.params.handle ?? ""
  if (!handleSchema.safeParse(handle).success) {
    res.json({ handle, available: false, reason: "invalid" })
    return
  }
  const { data: [taken] } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "artisan", fields: ["id"], filters: { handle } })
  res.json({ handle, available: !taken, reason: taken ? "taken" : null })
})
