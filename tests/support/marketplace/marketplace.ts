import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

const PROVIDER = "artisan-shipping_artisan-shipping"

/** What a test needs to know of the shop that it trades in. */
export type Marketplace = {
  channel_id: string
  region_id: string
  profile_id: string
  standard_id: string
  express_id: string
  location_id: string
  /** Headers of the storefront. */
  store: { headers: Record<string, string> }
}

async function createZone(container: MedusaContainer, channel_id: string, countries: string[]) {
  const { result: [location] } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "The house", address: { country_code: "de", address_1: "Hauptstr. 1" } }] },
  })
  if (!location)
    throw new Error("no stock location")
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: "Parcels",
    type: "shipping",
    service_zones: [{ name: "World", geo_zones: countries.map(country_code => ({ type: "country" as const, country_code })) }],
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    { [Modules.STOCK_LOCATION]: { stock_location_id: location.id }, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
    { [Modules.STOCK_LOCATION]: { stock_location_id: location.id }, [Modules.FULFILLMENT]: { fulfillment_provider_id: PROVIDER } },
  ])
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: location.id, add: [channel_id] } })
  return { location_id: location.id, service_zone_id: set.service_zones[0]?.id ?? "" }
}

async function createOptions(container: MedusaContainer, service_zone_id: string, shipping_profile_id: string) {
  const { result: [standard, express] } = await createShippingOptionsWorkflow(container).run({
    input: (["standard", "express"] as const).map(speed => ({
      name: speed,
      service_zone_id,
      shipping_profile_id,
      provider_id: PROVIDER,
      price_type: "calculated" as const,
      type: { label: speed, description: speed, code: speed },
      data: { id: speed, speed },
      rules: [{ attribute: "enabled_in_store", value: "true", operator: "eq" as const }, { attribute: "is_return", value: "false", operator: "eq" as const }],
    })),
  })
  return { standard_id: standard?.id ?? "", express_id: express?.id ?? "" }
}

async function createKey(container: MedusaContainer, channel_id: string) {
  const { result: [key] } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key?.id ?? "", add: [channel_id] } })
  return { headers: { "x-publishable-api-key": key?.token ?? "" } }
}

/** A shop that sells in euros to four countries, with the two calculated options of the artisans' shipping. */
export async function setUpMarketplace(container: MedusaContainer): Promise<Marketplace> {
  const countries = ["de", "fr", "it", "at"]
  const { result: [channel] } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Shop" }] } })
  const { result: [region] } = await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "Europe", currency_code: "eur", countries, payment_providers: ["pp_system_default"] }] },
  })
  const { result: [profile] } = await createShippingProfilesWorkflow(container).run({ input: { data: [{ name: "Parcels", type: "default" }] } })
  const channel_id = channel?.id ?? ""
  const profile_id = profile?.id ?? ""
  const { location_id, service_zone_id } = await createZone(container, channel_id, countries)
  return {
    channel_id,
    region_id: region?.id ?? "",
    profile_id,
    location_id,
    ...await createOptions(container, service_zone_id, profile_id),
    store: await createKey(container, channel_id),
  }
}
