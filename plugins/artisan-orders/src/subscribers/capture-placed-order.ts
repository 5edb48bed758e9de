import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

import { captureOrder } from "../payments/capture-order"

/**
 * The order stands: take the money that was authorized for it. Not a moment earlier, so that a buyer who loses the
 * race for the last item is never charged. What fails here is made up for by the reconciler.
 */
export default async function capturePlacedOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await captureOrder(event.data.id, container)
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "artisan-orders-capture" },
}
