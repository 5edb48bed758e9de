import type { MedusaClient } from "~/utils/medusa"
import type { ArtisanOrder, PlacedOrder } from "~/types/order"

/**
 * An order with its parts. Whoever knows the id may read it, as with Medusa's
 * own `GET /store/orders/:id` (the id cannot be guessed), so that a guest's
 * confirmation survives a reload.
 */
export function usePlacedOrder(id: () => string) {
  const sdk = useMedusa()
  return useAsyncData(() => `order-${id()}`, () => fetchPlacedOrder(sdk, id()))
}

async function fetchPlacedOrder(sdk: MedusaClient, id: string): Promise<PlacedOrder> {
  // The order stands even while its parts cannot be shown: never a failure in place of a thank-you.
  const [{ order }, parts] = await Promise.all([sdk.store.order.retrieve(id), fetchParts(sdk, id).catch(() => [])])
  return { order, parts }
}

/** The split follows an order within moments; a buyer who is faster waits for it. */
async function fetchParts(sdk: MedusaClient, id: string): Promise<ArtisanOrder[]> {
  for (const pause of [500, 1500, 0]) {
    const { artisan_orders: parts } = await sdk.client
      .fetch<{ artisan_orders: ArtisanOrder[] }>(`/store/orders/${id}/artisan-orders`, { query: { limit: 100 } })
    if (parts.length || !pause)
      return parts
    await new Promise(resolve => setTimeout(resolve, pause))
  }
  return []
}
