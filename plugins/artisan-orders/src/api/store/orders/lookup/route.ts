import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"

import { partFields } from "../../../../reads/columns"
import { listParts } from "../../../../reads/list-parts"
import { presentPart } from "../../../../reads/present-part"
import { lookupFields } from "../query-config"
import type { StoreLookUpOrderType } from "../validators"

/** An order with its parts, for a buyer who knows its number and the e-mail address. Every miss is the same 404. */
export async function POST(req: MedusaRequest<StoreLookUpOrderType>, res: MedusaResponse): Promise<void> {
  const { display_id, email } = req.validatedBody
  const { data: found } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "email"],
    filters: { display_id, is_draft_order: false },
  })
  const order = found.find(candidate => candidate.email?.toLowerCase() === email.toLowerCase())
  if (!order)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no order with this number and e-mail address.")
  const [{ result }, { parts }] = await Promise.all([
    getOrderDetailWorkflow(req.scope).run({ input: { order_id: order.id, fields: lookupFields } }),
    listParts(req.scope, partFields, { order_id: order.id }, { limit: 100, offset: 0, order: "id" }),
  ])
  res.json({ order: result, artisan_orders: parts.map(presentPart) })
}
