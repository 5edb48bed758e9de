import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { presentZone, presentZones } from "../../../shipping/zones/present-zones"
import { listCountries } from "../../../shipping/zones/list-zones"
import type { ShippingZoneInput } from "../../../shipping/zones/schema"
import { saveShippingZoneWorkflow } from "../../../workflows/shipping-rules"

/** All zones, by whose rates they are used, and the countries that there are. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  res.json({ shipping_zones: await presentZones(knex), countries: await listCountries(knex) })
})

export const POST = answering<AuthenticatedMedusaRequest<ShippingZoneInput>>(async (req, res) => {
  const { result: id } = await saveShippingZoneWorkflow(req.scope).run({ input: { id: null, ...req.validatedBody } })
  res.status(201).json({ shipping_zone: await presentZone(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), id) })
})
