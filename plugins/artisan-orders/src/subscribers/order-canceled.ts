import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

import { settleCanceledOrderWorkflow } from "../workflows/settle-canceled-order"

/** The order was cancelled as a whole, and its parts with it. */
export default async function settleOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await settleCanceledOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "artisan-orders-canceled" },
}
