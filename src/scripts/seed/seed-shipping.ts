import type { MedusaContainer } from "@medusajs/framework/types"

import { Modules } from "@medusajs/framework/utils"
import { createServiceZonesWorkflow, createShippingOptionsWorkflow, createShippingProfilesWorkflow } from "@medusajs/medusa/core-flows"

import { COUNTRIES } from "./regions"
import { FULFILLMENT_PROVIDER } from "./seed-location"

const ZONE_NAME = "Everywhere we sell"
const PROFILE_TYPE = "default"

const OPTIONS = [
  { speed: "standard", name: "Standard", description: "By ordinary post, one parcel from each artisan" },
  { speed: "express", name: "Express", description: "By courier, one parcel from each artisan" },
]

/**
 * One shipping profile and two calculated options for all artisans.
 * @returns the profile's id.
 */
export async function seedShipping(container: MedusaContainer, fulfillmentSetId: string): Promise<string> {
  const profileId = await findOrCreateProfile(container)
  const zoneId = await findOrCreateZone(container, fulfillmentSetId)
  await createMissingOptions(container, zoneId, profileId)
  return profileId
}

async function findOrCreateProfile(container: MedusaContainer) {
  const [existing] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: PROFILE_TYPE })
  if (existing)
    return existing.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Handmade goods", type: PROFILE_TYPE }] },
  })
  return onlyOne(result).id
}

async function findOrCreateZone(container: MedusaContainer, fulfillment_set_id: string) {
  const [existing] = await container.resolve(Modules.FULFILLMENT).listServiceZones({ name: ZONE_NAME })
  if (existing)
    return existing.id
  const { result } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [{
        name: ZONE_NAME,
        fulfillment_set_id,
        geo_zones: COUNTRIES.map(country_code => ({ type: "country" as const, country_code })),
      }],
    },
  })
  return onlyOne(result).id
}

async function createMissingOptions(container: MedusaContainer, service_zone_id: string, shipping_profile_id: string) {
  const existing = await container.resolve(Modules.FULFILLMENT).listShippingOptions({ service_zone: { id: service_zone_id } })
  const missing = OPTIONS.filter(({ speed }) => !existing.some(option => option.data?.speed === speed))
  if (!missing.length)
    return
  await createShippingOptionsWorkflow(container).run({
    input: missing.map(({ speed, name, description }) => ({
      name,
      price_type: "calculated" as const,
      provider_id: FULFILLMENT_PROVIDER,
      service_zone_id,
      shipping_profile_id,
      type: { label: name, description, code: speed },
      data: { id: speed, speed },
      rules: [
        { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
        { attribute: "is_return", operator: "eq" as const, value: "false" },
      ],
    })),
  })
}

function onlyOne<T>(rows: T[]): T {
  const [row] = rows
  if (!row)
    throw new Error("Medusa answered with nothing where it should have created one.")
  return row
}
