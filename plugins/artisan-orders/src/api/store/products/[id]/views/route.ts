import { isId } from "@craftmart/http"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { noteView } from "../../../../../stats/note-view"
import { visitorOf } from "../../../../../stats/visitor"

/** A buyer looks at a product. The answer is the same whether it counts or not. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: product_id } = req.params
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const caller = { ip: req.ip, agent: req.headers["user-agent"] }
  const visitor = visitorOf(caller, String(http.jwtSecret), new Date().toISOString().slice(0, 10))
  if (isId(product_id) && visitor)
    await noteView(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), { product_id, visitor })
  res.status(204).end()
}
