import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"

import { tellOfOrderRefundsWorkflow } from "../workflows/tell-of-order-refunds"

/** Money of the payment has gone back; what belongs to a part is told of by the part's own refund. */
export default async function tellOfOrderRefunds({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellOfOrderRefundsWorkflow(container).run({ input: { payment_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: PaymentEvents.REFUNDED,
  context: { subscriberId: "artisan-orders-refunded" },
}
