import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

import { splitOrderWorkflow } from "../workflows/split-order"

/** Splits orders that did not come from a cart (an admin's draft), and those whose split in the hook failed. */
export default async function splitPlacedOrder({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await splitOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "artisan-orders-split" },
}
