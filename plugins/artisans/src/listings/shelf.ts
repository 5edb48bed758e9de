import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** Where every product of every artisan is sold and sent from: chosen by the marketplace, never by the artisan. */
export type Shelf = { sales_channel_id: string, shipping_profile_id: string, location_id: string }

function notSetUp(what: string): MedusaError {
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The marketplace has no ${what}: products cannot be listed.`)
}

/** The store's own sales channel, the stock location that it is sold from, and the default shipping profile. */
export async function readShelf(container: MedusaContainer): Promise<Shelf> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: [store] } = await query.graph({ entity: "store", fields: ["default_sales_channel_id"] })
  const sales_channel_id = store?.default_sales_channel_id
  if (!sales_channel_id)
    throw notSetUp("default sales channel")
  const { data: [channel] } = await query.graph({ entity: "sales_channel", fields: ["stock_locations.id"], filters: { id: sales_channel_id } })
  const location_id = channel?.stock_locations?.[0]?.id
  if (!location_id)
    throw notSetUp("stock location for its sales channel")
  const { data: profiles } = await query.graph({ entity: "shipping_profile", fields: ["id", "type"] })
  const profile = profiles.find(({ type }) => type === "default") ?? profiles[0]
  if (!profile)
    throw notSetUp("shipping profile")
  return { sales_channel_id, shipping_profile_id: profile.id, location_id }
}
