import { refuse } from "@craftmart/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows"

import { inTurn } from "../refunds/order-turn"
import { readParcels } from "./read-parcels"

/** A parcel of a part that has arrived. */
export interface ArrivedParcel {
  readonly artisan_order_id: string
  readonly order_id: string
  readonly fulfillment_id: string
}

/**
 * Says that a parcel has arrived; saying it again changes nothing.
 * @throws a 404 refusal for a parcel that is not of this part alone, a 409 refusal `not_sent` for one that has not left.
 */
export async function markDelivered(container: MedusaContainer, { artisan_order_id, order_id, fulfillment_id }: ArrivedParcel): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await inTurn(container, order_id, async () => {
    const parcel = (await readParcels(knex, [artisan_order_id])).find(({ id }) => id === fulfillment_id)
    if (!parcel || parcel.canceled_at)
      throw refuse({ status: 404, code: "not_found", message: "There is no such parcel." })
    if (!parcel.shipped_at)
      throw refuse({ status: 409, code: "not_sent", message: "This parcel has not left yet." })
    if (!parcel.delivered_at)
      await markOrderFulfillmentAsDeliveredWorkflow(container).run({ input: { orderId: order_id, fulfillmentId: fulfillment_id } })
  })
}
