import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow, createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows"

import { inTurn } from "../refunds/order-turn"
import { chooseItems } from "./choose-items"
import type { FulfilledItem, WantedItem } from "./choose-items"
import { readPartToSend } from "./read-part-to-send"

/** A parcel that an artisan hands to a carrier. */
export interface ParcelToSend {
  readonly artisan_order_id: string
  readonly order_id: string
  readonly items?: WantedItem[]
  readonly carrier?: string | null
  readonly tracking_number?: string | null
  readonly tracking_url?: string | null
  readonly created_by: string
}

/** Core wants all three texts of a label, and writes "#" for an address that it does not know. */
function labelsOf({ tracking_number, tracking_url }: ParcelToSend) {
  return tracking_number || tracking_url
    ? [{ tracking_number: tracking_number ?? "", tracking_url: tracking_url ?? "#", label_url: "#" }]
    : []
}

async function fulfil(container: MedusaContainer, parcel: ParcelToSend, items: FulfilledItem[]): Promise<void> {
  const { order_id, created_by } = parcel
  const { result: fulfillment } = await createOrderFulfillmentWorkflow(container).run({
    input: { order_id, items, created_by, metadata: parcel.carrier ? { carrier: parcel.carrier } : {} },
  })
  await createOrderShipmentWorkflow(container).run({
    input: { order_id, fulfillment_id: fulfillment.id, items, labels: labelsOf(parcel), created_by },
  })
}

/**
 * Fulfils and ships lines of a part by core's own workflows. One after the other for an order, since core counts what is
 * left first and writes later: the impatient artisan who clicks twice sends one parcel.
 * @throws refusals, see {@link chooseItems}.
 */
export async function sendParcel(container: MedusaContainer, parcel: ParcelToSend): Promise<void> {
  await inTurn(container, parcel.order_id, async () => {
    const part = await readPartToSend(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), parcel.artisan_order_id)
    if (part)
      await fulfil(container, parcel, chooseItems(part, parcel.items))
  })
}
