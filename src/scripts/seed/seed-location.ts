import type { MedusaContainer } from "@medusajs/framework/types"

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

export const LOCATION_NAME = "The artisans' workshops"
export const FULFILLMENT_SET_NAME = "Parcels from the workshops"
export const FULFILLMENT_PROVIDER = "artisan-shipping_artisan-shipping"

type Linked = { id: string } | null | undefined

export type Location = { id: string, fulfillmentSetId: string }

/**
 * The one stock location that stands for all workshops, with its fulfillment set: what a buyer is offered
 * must not grow with the number of artisans.
 */
export async function seedLocation(container: MedusaContainer, salesChannelId: string): Promise<Location> {
  const id = await findLocation(container) ?? await createLocation(container)
  const linked = await readLinks(container, id)
  if (!linked.salesChannels.includes(salesChannelId))
    await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id, add: [salesChannelId] } })
  if (!linked.providers.includes(FULFILLMENT_PROVIDER))
    await linkProvider(container, id)
  return { id, fulfillmentSetId: linked.fulfillmentSetId ?? await createFulfillmentSet(container, id) }
}

async function findLocation(container: MedusaContainer) {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name: LOCATION_NAME })
  return location?.id
}

async function createLocation(container: MedusaContainer) {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: LOCATION_NAME, address: { address_1: "At each artisan's own bench", country_code: "ie" } }] },
  })
  const [location] = result
  if (!location)
    throw new Error("The stock location was not created.")
  return location.id
}

async function readLinks(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [location] } = await query.graph({
    entity: "stock_location",
    fields: ["sales_channels.id", "fulfillment_providers.id", "fulfillment_sets.id"],
    filters: { id },
  })
  return {
    salesChannels: (location?.sales_channels ?? []).map((channel: Linked) => channel?.id),
    providers: (location?.fulfillment_providers ?? []).map((provider: Linked) => provider?.id),
    fulfillmentSetId: location?.fulfillment_sets?.[0]?.id,
  }
}

async function linkProvider(container: MedusaContainer, locationId: string) {
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILLMENT_PROVIDER },
  })
}

async function createFulfillmentSet(container: MedusaContainer, locationId: string) {
  await createLocationFulfillmentSetWorkflow(container).run({
    input: { location_id: locationId, fulfillment_set_data: { name: FULFILLMENT_SET_NAME, type: "shipping" } },
  })
  const { fulfillmentSetId } = await readLinks(container, locationId)
  if (!fulfillmentSetId)
    throw new Error("The fulfillment set was not created.")
  return fulfillmentSetId
}
