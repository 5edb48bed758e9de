import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { presentZone } from "../../../../shipping/zones/present-zones"
import type { ShippingZoneChange } from "../../../../shipping/zones/schema"
import { removeShippingZoneWorkflow, saveShippingZoneWorkflow } from "../../../../workflows/shipping-rules"

/** Gives a zone another name, puts countries in, which leave the zones that they were in, and takes countries out. */
export const POST = answering<AuthenticatedMedusaRequest<ShippingZoneChange>>(async (req, res) => {
  const { result: id } = await saveShippingZoneWorkflow(req.scope).run({ input: { ...req.validatedBody, id: req.params.id ?? "" } })
  res.json({ shipping_zone: await presentZone(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), id) })
})

/** Removes a zone that nobody has a rate for. */
export const DELETE = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const id = req.params.id ?? ""
  await removeShippingZoneWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "shipping_zone", deleted: true })
})
