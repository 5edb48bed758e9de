import type { MedusaContainer } from "@medusajs/framework/types"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { linkSalesChannelsToApiKeyWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"

const STORE_NAME = "CraftMart"

/** What Medusa calls a store that nobody has named. */
const UNNAMED_STORE = "Medusa Store"

/**
 * Names the store that Medusa made at its first boot, gives it the two currencies, and lets its publishable key
 * sell through its sales channel.
 * @returns the id of that sales channel.
 */
export async function seedStore(container: MedusaContainer): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [store] } = await query.graph({ entity: "store", fields: ["id", "name", "default_sales_channel_id"] })
  if (!store?.default_sales_channel_id)
    throw new Error("Medusa has made no store with a sales channel: the database is not migrated.")
  if (store.name === UNNAMED_STORE)
    await nameStore(container, store.id)
  await linkPublishableKey(container, store.default_sales_channel_id)
  return store.default_sales_channel_id
}

async function nameStore(container: MedusaContainer, id: string) {
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id },
      update: {
        name: STORE_NAME,
        supported_currencies: [
          { currency_code: "eur", is_default: true, is_tax_inclusive: true },
          { currency_code: "usd", is_tax_inclusive: false },
        ],
      },
    },
  })
}

async function linkPublishableKey(container: MedusaContainer, salesChannelId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [key] } = await query.graph({
    entity: "api_key",
    fields: ["id", "sales_channels_link.sales_channel_id"],
    filters: { type: "publishable" },
  })
  if (!key)
    throw new Error("Medusa has made no publishable API key.")
  const linked = key.sales_channels_link?.some((link: { sales_channel_id: string } | null) => link?.sales_channel_id === salesChannelId)
  if (!linked)
    await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [salesChannelId] } })
}
